package vn.motcua.operations.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Where cases get stuck now: those that have waited longer after their last step than nine of ten
/// cases of their procedure did in the last half-year.
@Service
@Transactional
public class Stuck {

    private static final double NINTH = 0.9;
    private static final int PAGE = 25;
    private static final int BATCH = 500;

    private final OpenRepository open;
    private final Experiences experiences;
    private final ProcessFlows flows;
    private final OfficeTime time;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    Stuck(
            OpenRepository open,
            Experiences experiences,
            ProcessFlows flows,
            OfficeTime time,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.open = open;
        this.experiences = experiences;
        this.flows = flows;
        this.time = time;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /// An open case with how long it has waited.
    ///
    /// @param waited working minutes
    /// @param usual how long cases like it waited; empty when there were none
    public record Waiting(OpenCase open, int waited, Histogram usual) {

        /// Longer than nine of ten.
        public boolean isLong() {
            return !usual.isEmpty() && !open.waits() && waited > usual.within(NINTH);
        }
    }

    /// Open cases of one step, or of one unit.
    ///
    /// @param usual how long cases at it usually waited
    /// @param longest working minutes of the one that has waited longest
    public record Pile<K>(K of, int open, int tooLong, int waits, Histogram usual, int longest) {}

    /// All open cases of a part of the tree.
    ///
    /// @param byStep those with the most stuck ones first
    public record Picture(
            List<Pile<Activity>> byStep,
            List<Pile<AgencyId>> byUnit,
            int open,
            int tooLong,
            Instant at) {}

    public Picture picture(AgencyId root) {
        var all = waiting(root);
        return new Picture(
                piles(all, w -> w.open().activity()),
                piles(all, w -> w.open().unit()),
                all.size(),
                (int) all.stream().filter(Waiting::isLong).count(),
                clock.instant());
    }

    private static <K> List<Pile<K>> piles(List<Waiting> all, Function<Waiting, K> by) {
        var groups = new HashMap<K, List<Waiting>>();
        all.forEach(w -> groups.computeIfAbsent(by.apply(w), _ -> new ArrayList<>()).add(w));
        return groups.entrySet().stream()
                .map(e -> pile(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.<Pile<K>>comparingInt(Pile::tooLong)
                                .thenComparingInt(Pile::open)
                                .reversed()
                                .thenComparing(p -> p.of().toString()))
                .toList();
    }

    private static <K> Pile<K> pile(K of, List<Waiting> those) {
        return new Pile<>(
                of,
                those.size(),
                (int) those.stream().filter(Waiting::isLong).count(),
                (int) those.stream().filter(w -> w.open().waits()).count(),
                those.stream()
                        .map(Waiting::usual)
                        .distinct()
                        .reduce(Histogram.empty(), Histogram::plus),
                those.stream().mapToInt(Waiting::waited).max().orElse(0));
    }

    /// What a list of open cases is narrowed to.
    public record Asked(@Nullable Activity step, @Nullable AgencyId unit, boolean tooLong) {}

    /// The cases of a pile, those first whose last step lies longest back, as far as the actor may
    /// read them; with an audit entry.
    ///
    /// @param after where the page before ended, or null for the first
    public Slice cases(Actor actor, AgencyId root, Asked asked, @Nullable String after) {
        var usual = new Usual(experiences.now(), clock.instant());
        var found = new ArrayList<Waiting>();
        var from = OpenRepository.After.parse(after);
        List<OpenCase> batch;
        do {
            batch =
                    open.page(
                            narrowed(actor, root, asked), from, asked.tooLong() ? BATCH : PAGE + 1);
            batch.stream()
                    .map(usual::waiting)
                    .filter(w -> !asked.tooLong() || w.isLong())
                    .forEach(found::add);
            from = batch.isEmpty() ? from : OpenRepository.After.of(batch.getLast());
        } while (asked.tooLong() && batch.size() == BATCH && found.size() <= PAGE);
        return slice(actor, found);
    }

    private Slice slice(Actor actor, List<Waiting> found) {
        var shown = found.stream().limit(PAGE).toList();
        audit.list(
                actor,
                "process",
                new Subject("case", shown.stream().map(w -> w.open().id()).toList()));
        return new Slice(
                shown,
                found.size() > PAGE
                        ? OpenRepository.After.of(shown.getLast().open()).cursor()
                        : null);
    }

    private OpenRepository.Narrowed narrowed(Actor actor, AgencyId root, Asked asked) {
        return new OpenRepository.Narrowed(
                flows.unitsOf(root), flows.readable(actor), asked.step(), asked.unit());
    }

    /// A page of waiting cases.
    ///
    /// @param next where the page that follows begins, or null
    public record Slice(List<Waiting> cases, @Nullable String next) {}

    /// How long open cases have waited, and how long is usual.
    private final class Usual {

        private final Experience experience;
        private final Instant now;
        private final Map<Key, Histogram> known = new HashMap<>();

        Usual(Experience experience, Instant now) {
            this.experience = experience;
            this.now = now;
        }

        Waiting waiting(OpenCase open) {
            return new Waiting(
                    open,
                    time.between(
                            organisation.currentSuccessor(open.unit()).value(), open.since(), now),
                    known.computeIfAbsent(
                            new Key(open.procedure(), open.activity()),
                            k -> experience.usual(k.procedure(), k.activity())));
        }
    }

    /// How long cases of any procedure usually wait after each step in a part of the tree, where
    /// enough of them did in the last half-year; nothing for the whole province.
    public Map<Activity, Histogram> usualOf(AgencyId root) {
        var units = flows.unitsOf(root);
        if (units.isEmpty()) {
            return Map.of();
        }
        var today = organisation.today();
        var from = today.minusMonths(Experiences.MONTHS).withDayOfMonth(1);
        var waits = flows.arrows(new ProcessScope(units, null, from, today)).usualWaits();
        return waits.entrySet().stream()
                .filter(e -> e.getValue().total() >= Experience.ENOUGH)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Waiting> waiting(AgencyId root) {
        var usual = new Usual(experiences.now(), clock.instant());
        return open.open(flows.unitsOf(root)).stream().map(usual::waiting).toList();
    }

    private record Key(String procedure, Activity activity) {}

    /// How many are open and how many of them are stuck, per unit of a part of the tree.
    Map<Boolean, Long> counts(AgencyId root) {
        return waiting(root).stream()
                .collect(Collectors.partitioningBy(Waiting::isLong, Collectors.counting()));
    }
}
