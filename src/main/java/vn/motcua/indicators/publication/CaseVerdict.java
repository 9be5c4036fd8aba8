package vn.motcua.indicators.publication;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Our verdict on a case beside the portal's, and by which rule.
///
/// @param met whether it counts by our records; null where no rule of ours judges single cases yet
public record CaseVerdict(
        String component, String caseCode, boolean portal, @Nullable Boolean met, Rule rule) {

    /// The rule that made it.
    public enum Rule {
        FINISHED_IN_TIME,
        FINISHED_LATE,
        OPEN_IN_TIME,
        OPEN_LATE,
        NO_DUE_DATE,
        /// More than one supplement was asked for, which counts as late.
        ASKED_TWICE,
        FILED_ONLINE,
        FILED_OTHERWISE,
        UNKNOWN_CASE,
        NO_RULE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What our records say of the case.
    record Facts(
            String channel, @Nullable Instant due, @Nullable Instant finished, int supplements) {}

    /// Whether both say the same; unknown counts as not.
    public boolean agrees() {
        return met != null && met == portal;
    }

    /// @param end the end of the period: by then an open case is late or not
    static CaseVerdict of(PortalScores.Verdict portal, @Nullable Facts facts, Instant end) {
        var rule = facts == null ? Rule.UNKNOWN_CASE : rule(portal.component(), facts, end);
        return new CaseVerdict(
                portal.component(), portal.caseCode(), portal.met(), met(rule), rule);
    }

    private static Rule rule(String component, Facts facts, Instant end) {
        return switch (component) {
            case "2.1" -> inTime(facts, end);
            case "3.3" -> facts.channel.equals("online") ? Rule.FILED_ONLINE : Rule.FILED_OTHERWISE;
            default -> Rule.NO_RULE;
        };
    }

    private static Rule inTime(Facts facts, Instant end) {
        var due = facts.due;
        if (facts.supplements > 1) {
            return Rule.ASKED_TWICE;
        }
        if (due == null) {
            return Rule.NO_DUE_DATE;
        }
        var finished = facts.finished;
        if (finished != null && !finished.isAfter(end)) {
            return finished.isAfter(due) ? Rule.FINISHED_LATE : Rule.FINISHED_IN_TIME;
        }
        return end.isAfter(due) ? Rule.OPEN_LATE : Rule.OPEN_IN_TIME;
    }

    private static @Nullable Boolean met(Rule rule) {
        return switch (rule) {
            case FINISHED_IN_TIME, OPEN_IN_TIME, FILED_ONLINE -> true;
            case FINISHED_LATE, OPEN_LATE, ASKED_TWICE, FILED_OTHERWISE -> false;
            case NO_DUE_DATE, UNKNOWN_CASE, NO_RULE -> null;
        };
    }
}
