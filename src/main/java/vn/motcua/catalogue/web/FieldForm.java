package vn.motcua.catalogue.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.FieldChange;
import vn.motcua.catalogue.FieldDepartment;
import vn.motcua.catalogue.FieldDepartments;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Formats;
import vn.motcua.web.Option;

/// Who is to handle a field from when on, as typed.
///
/// @param seen the newest row the reader saw
/// @param confirmed `yes` after the preview, `back` to change it again
record FieldForm(
        String field,
        List<String> agencies,
        String from,
        String ground,
        int seen,
        String confirmed) {

    private static final int LONGEST_GROUND = 400;

    FieldForm {
        field = text(field);
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
        from = text(from);
        ground = text(ground);
        confirmed = text(confirmed);
    }

    /// What the browser did not send is empty.
    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static FieldForm of(String field, List<FieldDepartment> history, LocalDate today) {
        var now = history.stream().filter(r -> r.holdsOn(today)).map(FieldDepartment::agency);
        return new FieldForm(
                field, now.toList(), Formats.date(today), "", FieldDepartments.newest(history), "");
    }

    boolean isConfirmed() {
        return confirmed.equals("yes");
    }

    boolean isTakenBack() {
        return confirmed.equals("back");
    }

    List<Mistake> mistakes(LocalDate today, List<Option> departments) {
        var mistakes = new ArrayList<Mistake>();
        var known = departments.stream().map(Option::value).toList();
        if (!known.containsAll(agencies)) {
            mistakes.add(new Mistake("agencies", "field-agencies"));
        }
        if (DateEntry.parse(from).filter(d -> !d.isBefore(today)).isEmpty()) {
            mistakes.add(new Mistake("from", "from"));
        }
        if (ground.isEmpty() || ground.length() > LONGEST_GROUND) {
            mistakes.add(new Mistake("ground", "field-ground"));
        }
        return mistakes;
    }

    FieldChange change() {
        return new FieldChange(
                field, Set.copyOf(agencies), DateEntry.parse(from).orElseThrow(), ground);
    }
}
