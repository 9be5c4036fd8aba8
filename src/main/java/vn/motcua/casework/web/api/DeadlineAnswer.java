package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.deadline.Clause;
import vn.motcua.casework.deadline.DeadlineProof;
import vn.motcua.casework.deadline.DeadlineRule;
import vn.motcua.casework.deadline.ProofLine;
import vn.motcua.organisation.CalendarDay;

/// A due date with its proof: every day from the start to it, counted or not, and why, with the
/// rule by which it was counted and what the rule rests on.
///
/// @param due null while the clock stands still
/// @param restsOnProjected whether a holiday that is not decided yet could move it
/// @param restsOnUnverified whether it rests on a decision not checked against its source
@Schema(name = "Deadline")
record DeadlineAnswer(
        @Nullable Instant due,
        ClockAnswer clock,
        @Schema(
                        description = "In what is counted",
                        allowableValues = {"working_minute", "working_day", "calendar_day"})
                String countedIn,
        boolean restsOnProjected,
        boolean restsOnUnverified,
        Rule rule,
        List<Day> proof) {

    /// One version of the way deadlines are counted.
    @Schema(name = "DeadlineRule")
    record Rule(String id, String name, LocalDate effectiveFrom, List<Ground> clauses) {

        static Rule of(DeadlineRule rule) {
            return new Rule(
                    rule.id(),
                    rule.name(),
                    rule.effectiveFrom(),
                    rule.clauses().stream().map(Ground::of).toList());
        }
    }

    /// What a rule rests on, and how far that was checked: only `law` may be shown as law.
    @Schema(name = "RuleClause")
    record Ground(
            String topic,
            @Schema(allowableValues = {"law", "practice", "assumed"}) String trust,
            String source) {

        static Ground of(Clause clause) {
            return new Ground(word(clause.topic()), word(clause.trust()), clause.source());
        }
    }

    /// One day of a proof.
    ///
    /// @param counted how much of it was counted
    /// @param total how much is counted with it
    /// @param standing how firmly it is known what the day is
    @Schema(name = "ProofDay")
    record Day(
            LocalDate date,
            String kind,
            String reason,
            int counted,
            int total,
            @Schema(allowableValues = {"regular", "decided", "unverified", "projected"})
                    String standing,
            @Nullable String source,
            List<Hours> hours) {

        static Day of(ProofLine line) {
            var day = line.day();
            return new Day(
                    day.date(),
                    word(day.kind()),
                    word(line.reason()),
                    line.counted(),
                    line.total(),
                    word(day.ground().standing()),
                    day.ground().source().isEmpty() ? null : day.ground().source(),
                    Hours.of(day));
        }
    }

    /// A stretch in which the office works.
    @Schema(name = "Hours")
    record Hours(@Schema(example = "07:30") String from, @Schema(example = "11:30") String to) {

        static List<Hours> of(CalendarDay day) {
            return day.windows().stream()
                    .map(w -> new Hours(w.from().toString(), w.to().toString()))
                    .toList();
        }
    }

    static DeadlineAnswer of(DeadlineProof proof) {
        var limit = ClockAnswer.LimitAnswer.of(proof.limit());
        var clock = ClockAnswer.of(limit, proof.rule().id(), proof.state());
        return new DeadlineAnswer(
                clock.due(),
                clock,
                word(proof.unit()),
                proof.restsOnProjected(),
                proof.restsOnUnverified(),
                Rule.of(proof.rule()),
                proof.lines().stream().map(Day::of).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
