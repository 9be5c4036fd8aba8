package vn.motcua.operations.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.operations.process.FlowRepository.BehindArrow;
import vn.motcua.operations.process.FlowRepository.Cursor;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// The process as it ran, for those who look at it, and the cases behind what they see.
@Service
@Transactional
public class ProcessFlows {

    private static final int PAGE = 25;
    private static final String READ = "case:read";

    private final FlowRepository flows;
    private final Organisation organisation;
    private final AuditTrail audit;

    ProcessFlows(FlowRepository flows, Organisation organisation, AuditTrail audit) {
        this.flows = flows;
        this.organisation = organisation;
        this.audit = audit;
    }

    /// The units of a part of the tree; empty for the whole province, whose every case is meant.
    public Set<AgencyId> unitsOf(AgencyId root) {
        return organisation.get(root).parent() == null
                ? Set.of()
                : organisation.subtree(List.of(root));
    }

    public Flow flow(ProcessScope scope) {
        var summed = flows.summed(scope);
        return new Flow(flows.arrows(scope, summed), flows.variants(scope, summed));
    }

    /// The arrows without the ways, at half the price.
    Flow arrows(ProcessScope scope) {
        return new Flow(flows.arrows(scope, flows.summed(scope)), List.of());
    }

    /// When the log was last followed; null when it never was.
    public @Nullable Instant followed() {
        return flows.followed();
    }

    /// The procedures whose cases ended in a scope, the most frequent first.
    public List<String> procedures(ProcessScope scope, int most) {
        return flows.procedures(scope, most);
    }

    /// The office of a part of the tree about which most can be said: its root where that ended
    /// enough cases itself in some days, else the one that ended most.
    public AgencyId office(AgencyId root, int enough, LocalDate from, LocalDate to) {
        var scope = new ProcessScope(organisation.subtree(List.of(root)), null, from, to);
        var ended = flows.ended(scope, flows.summed(scope));
        return ended.getOrDefault(root, 0L) >= enough
                ? root
                : ended.entrySet().stream()
                        .max(
                                Map.Entry.<AgencyId, Long>comparingByValue()
                                        .thenComparing(e -> -e.getKey().value()))
                        .map(e -> organisation.currentSuccessor(e.getKey()))
                        .orElse(root);
    }

    /// Cases that took an arrow, with an audit entry; only those the actor may read.
    public Slice behind(Actor actor, ProcessScope scope, Arrow.Ends ends, @Nullable String after) {
        return steps(actor, scope, List.of(ends), null, after);
    }

    /// Cases that went a way, with an audit entry; only those the actor may read.
    public Slice behind(Actor actor, ProcessScope scope, int path, @Nullable String after) {
        return ways(actor, scope, List.of(path), after);
    }

    /// The cases that a number of the overview counts, with an audit entry; only those the actor
    /// may read.
    public Slice behind(Actor actor, ProcessScope scope, Counted counted, @Nullable String after) {
        if (counted.isOfSteps()) {
            var arrows =
                    arrows(scope).arrows().stream().filter(counted::has).map(Arrow::ends).toList();
            return steps(actor, scope, arrows, counted, after);
        }
        var ways =
                flows.variants(scope, flows.summed(scope)).stream()
                        .filter(counted::has)
                        .map(Variant::id)
                        .toList();
        return ways(actor, scope, ways, after);
    }

    private Slice steps(
            Actor actor,
            ProcessScope scope,
            List<Arrow.Ends> arrows,
            @Nullable Counted counted,
            @Nullable String after) {
        var asked = new FlowRepository.Page(List.of(readable(actor)), cursor(after), PAGE + 1);
        return slice(
                actor, arrows.isEmpty() ? List.of() : flows.steps(scope, arrows, counted, asked));
    }

    private Slice ways(
            Actor actor, ProcessScope scope, List<Integer> ways, @Nullable String after) {
        var asked = new FlowRepository.Page(List.of(readable(actor)), cursor(after), PAGE + 1);
        return slice(actor, ways.isEmpty() ? List.of() : flows.ways(scope, ways, asked));
    }

    /// The units whose cases an actor may read; none for all, and one that is no unit for nobody's.
    Integer[] readable(Actor actor) {
        var own = actor.agenciesWith(READ);
        if (own.isEmpty()) {
            return new Integer[] {-1};
        }
        return isWhole(own)
                ? new Integer[0]
                : organisation.subtree(own).stream().map(AgencyId::value).toArray(Integer[]::new);
    }

    private boolean isWhole(Collection<AgencyId> own) {
        return own.stream().anyMatch(a -> organisation.get(a).parent() == null);
    }

    private Slice slice(Actor actor, List<BehindArrow> found) {
        var shown = found.stream().limit(PAGE).toList();
        audit.list(
                actor,
                "process",
                new Subject("case", shown.stream().map(BehindArrow::id).distinct().toList()));
        return new Slice(
                shown.stream()
                        .map(b ->
                                new Line(
                                        b.code(),
                                        b.day(),
                                        AgencyId.of(b.unit()),
                                        b.working(),
                                        b.elapsed()))
                        .toList(),
                found.size() > PAGE ? text(shown.getLast()) : null);
    }

    private static String text(BehindArrow last) {
        return last.day() + "_" + last.version() + "_" + last.id();
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        if (text == null || !text.matches("\\d{4}-\\d\\d-\\d\\d_\\d{1,9}_[0-9a-f-]{36}")) {
            return null;
        }
        var parts = text.split("_");
        try {
            return new Cursor(
                    LocalDate.parse(parts[0]),
                    UUID.fromString(parts[2]),
                    Integer.parseInt(parts[1]));
        } catch (DateTimeException | IllegalArgumentException _) {
            return null;
        }
    }

    /// A case in a list: no person's data.
    ///
    /// @param unit who had it
    /// @param working working minutes it took
    /// @param elapsed all minutes it took
    public record Line(String code, LocalDate day, AgencyId unit, int working, int elapsed) {}

    /// A page of a list.
    ///
    /// @param next where the page that follows begins, or null on the last
    public record Slice(List<Line> lines, @Nullable String next) {}
}
