package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.forms.Texts;
import vn.motcua.shared.NotFound;

/// The way of an application from the first question to the filing: one question or one group a
/// stop.
record Journey(List<Stop> stops) {

    static final String UNIT = "unit";
    static final String FOR_WHOM = "for-whom";
    static final String APPLICANT = "applicant";
    static final String HELPER = "helper";
    static final String STEPS = "steps/";
    static final String PAPERS = "papers/";
    static final String CHECK = "check";

    /// The parts shown as progress.
    enum Phase {
        WHERE,
        WHO,
        CONTENT,
        PAPERS,
        CHECK;

        String title() {
            return t("citizen.phase." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// One page of it.
    ///
    /// @param key its place below the draft's address
    /// @param required whether the application cannot be filed without it
    record Stop(Phase phase, String key, Texts title, boolean done, boolean required) {}

    Stop at(String key) {
        return stops.stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("step"));
    }

    /// The stop after one; the last leads to the check.
    String after(String key) {
        var position = stops.indexOf(at(key));
        return position + 1 < stops.size() ? stops.get(position + 1).key() : CHECK;
    }

    /// The stop before one, or null before the first.
    @Nullable String before(String key) {
        var position = key.equals(CHECK) ? stops.size() : stops.indexOf(at(key));
        return position == 0 ? null : stops.get(position - 1).key();
    }

    /// Where to go on: the first stop that is not done.
    String open() {
        return stops.stream()
                .filter(s -> !s.done() && s.required())
                .findFirst()
                .map(Stop::key)
                .orElse(CHECK);
    }

    boolean complete() {
        return open().equals(CHECK);
    }

    List<Stop> missing() {
        return stops.stream().filter(s -> !s.done() && s.required()).toList();
    }

    /// Parts that have something in them; a procedure without listed papers has none to ask for.
    List<Phase> phases() {
        var there = new ArrayList<>(stops.stream().map(Stop::phase).distinct().toList());
        there.add(Phase.CHECK);
        return there;
    }

    List<Stop> of(Phase phase) {
        return stops.stream().filter(s -> s.phase() == phase).toList();
    }
}
