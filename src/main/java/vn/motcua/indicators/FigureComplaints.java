package vn.motcua.indicators;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.feedback.ComplaintDesk;
import vn.motcua.feedback.ComplaintRow;
import vn.motcua.indicators.ComplaintCountRepository.Place;
import vn.motcua.indicators.ComplaintCountRepository.Wanted;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// The complaints behind a figure, for those who direct these units or deal with their complaints.
@Service
public class FigureComplaints {

    private static final int LINES = 25;
    private static final Pattern PLACE =
            Pattern.compile("(\\d{1,16})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final ComplaintCountRepository complaints;
    private final ComplaintDesk desk;
    private final CaseCounts cases;
    private final ScopeUnits units;

    FigureComplaints(
            ComplaintCountRepository complaints,
            ComplaintDesk desk,
            CaseCounts cases,
            ScopeUnits units) {
        this.complaints = complaints;
        this.desk = desk;
        this.cases = cases;
        this.units = units;
    }

    /// A page of them, without words and people.
    ///
    /// @param next where the next page begins, or null at the end
    /// @param whole whether the actor may see all units that were counted
    public record Slice(List<ComplaintRow> lines, @Nullable String next, boolean whole) {

        public Slice {
            lines = List.copyOf(lines);
        }
    }

    /// Whether the figure is counted from complaints, and so opens to them.
    public boolean opens(Figure figure) {
        return ComplaintFigures.find(figure.key()).isPresent();
    }

    /// Whether somebody may see of some units which complaints there are.
    public boolean openTo(Actor actor) {
        return desk.lists(actor);
    }

    /// Whether somebody may read what was said in one of the lines.
    public boolean opens(Actor actor, ComplaintRow row) {
        return desk.opens(actor, row);
    }

    /// The newest first. One that is about the actor is counted and not listed.
    ///
    /// @throws NotFound for a figure that is not counted from complaints
    public Slice list(Actor actor, FigureCases.Asked asked) {
        var span = cases.span(asked.period());
        var wanted =
                ComplaintFigures.complaints(
                                asked.figure(), asked.part(), ComplaintCountRepository.cutoff(span))
                        .orElseThrow(() -> new NotFound("complaints of " + asked.figure().key()));
        var counted = units.of(asked.scope(), asked.period());
        var seen = new HashSet<>(counted);
        seen.retainAll(desk.known(actor));
        if (seen.isEmpty()) {
            return new Slice(List.of(), null, counted.isEmpty());
        }
        var found =
                complaints.list(
                        new Wanted(Set.copyOf(seen), span, wanted, place(asked.after())),
                        LINES + 1);
        var page = found.stream().limit(LINES).toList();
        return new Slice(
                desk.rows(actor, page.stream().map(Place::id).toList()),
                found.size() > LINES ? text(page.getLast()) : null,
                seen.size() == counted.size());
    }

    private static String text(Place place) {
        var at = place.filed();
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000 + "_" + place.id();
    }

    /// Null for the first page, and for what is no place.
    private static @Nullable Place place(@Nullable String text) {
        var found = PLACE.matcher(text == null ? "" : text);
        if (!found.matches()) {
            return null;
        }
        var micros = Long.parseLong(found.group(1));
        return new Place(
                Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000),
                UUID.fromString(found.group(2)));
    }
}
