package vn.motcua.operations.process;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.operations.process.OpenRepository.Group;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Where cases get stuck now: those that have waited longer after their last step than nine of ten
/// cases of their procedure did in the last half-year.
@Service
@Transactional
public class Stuck {

    private static final int PAGE = 25;

    /// As long as a picture is shown to all who look: what it tells of takes hours.
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static final int MOST = 1_000;

    private final OpenRepository open;
    private final Experiences experiences;
    private final ProcessFlows flows;
    private final OfficeTime time;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;
    private final Cache<AgencyId, Picture> pictures =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

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
    public record Waiting(OpenCase open, int waited, Histogram usual) {}

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

    /// At most ten seconds old.
    public Picture picture(AgencyId root) {
        return pictures.get(root, this::look);
    }

    /// Lets the next one who looks see what is so now.
    void forget() {
        pictures.invalidateAll();
    }

    private Picture look(AgencyId root) {
        var now = clock.instant();
        var groups = open.groups(flows.unitsOf(root), now);
        var byUnit = groups.stream().filter(g -> g.unit() != null).toList();
        return new Picture(
                piles(groups, Group::step, _ -> root, now),
                piles(byUnit, Group::unit, unit -> unit, now),
                byUnit.stream().mapToInt(Group::open).sum(),
                byUnit.stream().mapToInt(Group::tooLong).sum(),
                now);
    }

    /// @param office by whose calendar the longest wait of a pile is told
    private <K> List<Pile<K>> piles(
            List<Group> all,
            Function<Group, @Nullable K> by,
            Function<K, AgencyId> office,
            Instant now) {
        var groups = new LinkedHashMap<K, List<Group>>();
        for (var group : all) {
            var key = by.apply(group);
            if (key != null) {
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(group);
            }
        }
        return groups.entrySet().stream()
                .map(e -> pile(e.getKey(), e.getValue(), office.apply(e.getKey()), now))
                .sorted(
                        Comparator.<Pile<K>>comparingInt(Pile::tooLong)
                                .thenComparingInt(Pile::open)
                                .reversed()
                                .thenComparing(p -> p.of().toString()))
                .toList();
    }

    private <K> Pile<K> pile(K of, List<Group> those, AgencyId office, Instant now) {
        var first = those.stream().map(Group::first).min(Comparator.naturalOrder()).orElse(now);
        return new Pile<>(
                of,
                those.stream().mapToInt(Group::open).sum(),
                those.stream().mapToInt(Group::tooLong).sum(),
                those.stream().mapToInt(Group::waits).sum(),
                usual(those),
                waited(office, first, now));
    }

    private Histogram usual(List<Group> those) {
        var experience = experiences.now();
        return those.stream()
                .filter(g -> g.step() != null && g.procedure() != null)
                .map(g -> experience.usual(requireNonNull(g.procedure()), requireNonNull(g.step())))
                .distinct()
                .reduce(Histogram.empty(), Histogram::plus);
    }

    private int waited(AgencyId office, Instant since, Instant now) {
        return time.between(organisation.currentSuccessor(office).value(), since, now);
    }

    /// What a list of open cases is narrowed to.
    ///
    /// @param holder who has them, of the unit itself without those below it; who may ask for that
    ///   is for the caller to see to
    public record Asked(
            @Nullable Activity step,
            @Nullable AgencyId unit,
            @Nullable AccountId holder,
            boolean tooLong) {}

    /// The cases of a pile, those first whose last step lies longest back, as far as the actor may
    /// read them; with an audit entry.
    ///
    /// @param after where the page before ended, or null for the first
    public Slice cases(Actor actor, AgencyId root, Asked asked, @Nullable String after) {
        var now = clock.instant();
        var experience = experiences.now();
        var found =
                open
                        .page(
                                narrowed(actor, root, asked, now),
                                OpenRepository.After.parse(after),
                                PAGE + 1)
                        .stream()
                        .map(each ->
                                new Waiting(
                                        each,
                                        waited(each.unit(), each.since(), now),
                                        experience.usual(each.procedure(), each.activity())))
                        .toList();
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

    private OpenRepository.Narrowed narrowed(Actor actor, AgencyId root, Asked asked, Instant now) {
        return new OpenRepository.Narrowed(
                asked.holder() == null
                        ? flows.unitsOf(root)
                        : organisation.withPredecessors(List.of(root)),
                flows.readable(actor),
                asked.step(),
                asked.unit(),
                asked.holder(),
                asked.tooLong() ? now : null);
    }

    /// A page of waiting cases.
    ///
    /// @param next where the page that follows begins, or null
    public record Slice(List<Waiting> cases, @Nullable String next) {}

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

    /// How many are stuck in a part of the tree.
    int count(AgencyId root) {
        return open.tooLong(flows.unitsOf(root), clock.instant());
    }
}
