package vn.motcua.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AgencyId;

/// What is late and whose: from a unit to those below it to the cases themselves.
@Service
@Transactional(readOnly = true)
public class Lateness {

    /// How many cases a page lists.
    public static final int PAGE = 25;

    private final CaseFactRepository facts;
    private final CaseInquiry inquiry;
    private final Organisation organisation;
    private final Answering answering;
    private final Clock clock;

    Lateness(
            CaseFactRepository facts,
            CaseInquiry inquiry,
            Organisation organisation,
            Answering answering,
            Clock clock) {
        this.facts = facts;
        this.inquiry = inquiry;
        this.organisation = organisation;
        this.answering = answering;
        this.clock = clock;
    }

    /// A unit and how it stands with all below it, or alone.
    public record Standing(Agency unit, OpenCases cases) {}

    /// The unit with all below it, then the unit alone, then each directly below with all below
    /// that, those with most late cases first. A unit alone answers for those that went into it.
    public Shares shares(AgencyId unit) {
        var by = open();
        var below =
                organisation.children(unit, organisation.today()).stream()
                        .map(child -> new Standing(child, sum(child.id(), by)))
                        .filter(s -> s.cases().open() > 0)
                        .sorted(
                                Comparator.comparing((Standing s) -> -s.cases().late())
                                        .thenComparing(s -> s.unit().code()))
                        .toList();
        return new Shares(
                sum(unit, by), by.getOrDefault(unit, OpenCases.NONE), below, clock.instant());
    }

    /// A unit with all below it, and the units of today, at any depth, that themselves have most
    /// late cases.
    public Glance glance(AgencyId unit, int limit) {
        var by = open();
        return new Glance(sum(unit, by), worst(unit, by, limit));
    }

    private List<Standing> worst(AgencyId unit, Map<AgencyId, OpenCases> by, int limit) {
        var within = organisation.subtree(List.of(unit));
        return by.entrySet().stream()
                .filter(e -> e.getValue().late() > 0 && within.contains(e.getKey()))
                .map(e -> new Standing(organisation.get(e.getKey()), e.getValue()))
                .sorted(
                        Comparator.comparing((Standing s) -> -s.cases().late())
                                .thenComparing(s -> s.unit().code()))
                .limit(limit)
                .toList();
    }

    /// By the unit that answers for them today.
    private Map<AgencyId, OpenCases> open() {
        return answering.grouped(facts.openByUnit(clock.instant()));
    }

    /// Which late cases are listed.
    ///
    /// @param alone those of the unit itself, without the units below it
    /// @param risk those that will soon be late instead
    /// @param since only those that were due on that day or later; null for all
    public record Asked(AgencyId unit, boolean alone, boolean risk, @Nullable LocalDate since) {

        /// All late cases of a unit with all below it.
        public static Asked all(AgencyId unit) {
            return new Asked(unit, false, false, null);
        }
    }

    /// Where the late cases of a unit with all below it are listed.
    ///
    /// @param unit its code
    public static String path(String unit) {
        return "/wall/late?unit=" + unit;
    }

    /// Where those of the unit without the units below it are.
    ///
    /// @param unit its code
    public static String pathAlone(String unit) {
        return path(unit) + "&alone=yes";
    }

    /// How long before it is due a case counts as at risk.
    public Duration soon() {
        return inquiry.atRisk();
    }

    /// Late cases, the longest late first; one more than a page when there are more.
    public List<LateCase> list(Asked which, @Nullable After after) {
        return facts.due(
                asked(which),
                after == null ? null : after.due(),
                after == null ? null : after.id(),
                PAGE + 1);
    }

    /// How many late cases there are of those that are listed.
    public int count(Asked which) {
        return facts.countDue(asked(which));
    }

    private CaseFactRepository.Asked asked(Asked which) {
        var now = clock.instant();
        var since = which.since();
        var from = since == null ? null : WorkingCalendar.instant(since.atStartOfDay());
        return new CaseFactRepository.Asked(
                which.alone()
                        ? answering.itself(which.unit())
                        : organisation.subtree(List.of(which.unit())),
                which.risk() ? now : from,
                which.risk() ? now.plus(inquiry.atRisk()) : now);
    }

    private OpenCases sum(AgencyId unit, Map<AgencyId, OpenCases> by) {
        return organisation.subtree(List.of(unit)).stream()
                .map(id -> by.getOrDefault(id, OpenCases.NONE))
                .reduce(OpenCases.NONE, OpenCases::plus);
    }

    /// A unit at a glance.
    public record Glance(OpenCases all, List<Standing> worst) {}

    /// How a unit and those below it stand.
    public record Shares(OpenCases all, OpenCases itself, List<Standing> below, Instant at) {}

    /// Where the page before ended.
    public record After(Instant due, UUID id) {

        private static final long MICROS = 1_000_000L;

        public static After of(LateCase last) {
            return new After(last.due(), last.id());
        }

        public String cursor() {
            return due.getEpochSecond() * MICROS + due.getNano() / 1_000 + "_" + id;
        }

        /// Null for anything that is no cursor: the list then starts at its beginning.
        public static @Nullable After parse(String cursor) {
            if (!cursor.matches("\\d{1,18}_[0-9a-f-]{36}")) {
                return null;
            }
            var parts = cursor.split("_");
            var micros = Long.parseLong(parts[0]);
            return new After(
                    Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000L),
                    UUID.fromString(parts[1]));
        }
    }
}
