package vn.motcua.feedback;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseId;
import vn.motcua.feedback.ComplaintState.Accepted;
import vn.motcua.feedback.ComplaintState.Answered;
import vn.motcua.feedback.ComplaintState.AwaitingMore;
import vn.motcua.feedback.ComplaintState.Filed;
import vn.motcua.feedback.ComplaintState.Published;
import vn.motcua.feedback.ComplaintState.Refused;
import vn.motcua.feedback.ComplaintState.Ticking;
import vn.motcua.feedback.ComplaintState.Withdrawn;
import vn.motcua.feedback.ComplaintState.Withheld;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// A complaint (phản ánh, kiến nghị) about rules or about conduct, about a case or an office.
/// Immutable; a command gives the next one or is refused. All transitions are in this file. Words
/// lie apart.
///
/// @param code what the complainant follows it by
/// @param version how many things have happened to it; the key of "somebody was faster"
/// @param desk the unit that answers it now
/// @param escalated the unit above that was called when a clock ran out, or null
/// @param concerns the officer it is about, as the unit found; does not handle it
/// @param changed when the last thing happened to it
public record Complaint(
        UUID id,
        String code,
        int version,
        Subject subject,
        About about,
        Origin origin,
        AgencyId desk,
        @Nullable AgencyId escalated,
        @Nullable AccountId concerns,
        ComplaintState state,
        Course course,
        Instant changed) {

    /// What it is about.
    public enum Subject {
        /// Rules and procedures: in the way, unclear, missing.
        RULES,
        /// What somebody in an office did or left undone.
        CONDUCT;

        /// As stored and in the keys of texts.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Subject of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// Whom or what it is about.
    ///
    /// @param caseId the case, or null when it is about the office as such
    public record About(AgencyId unit, @Nullable CaseId caseId) {}

    /// How it came in.
    ///
    /// @param account who may follow it signed in, or null
    public record Origin(Via via, @Nullable AccountId account) {}

    /// How it went so far.
    ///
    /// @param overdue whether a clock ever ran out
    public record Course(
            Instant filed,
            @Nullable Instant accepted,
            @Nullable Instant answered,
            boolean overdue,
            ComplaintClocks clocks) {

        Course accepted(Instant at) {
            return new Course(filed, at, answered, overdue, clocks);
        }

        Course answered(Instant at) {
            return new Course(filed, accepted, at, overdue, clocks);
        }

        Course late() {
            return new Course(filed, accepted, answered, true, clocks);
        }
    }

    /// When something is done, and the calendar of the unit that does it.
    public record Moment(Instant now, WorkingCalendar calendar) {

        Instant after(int days) {
            return ComplaintClocks.after(now, days, calendar);
        }
    }

    /// When the office has to do the next thing, if it has to.
    public Optional<Instant> due() {
        return state instanceof Ticking ticking ? Optional.of(ticking.due()) : Optional.empty();
    }

    public boolean isOver() {
        return state instanceof ComplaintState.Final;
    }

    /// The complaint after a command.
    ///
    /// @throws ComplaintRefused if the command does not fit the state, or comes too late
    Complaint on(ComplaintCommand command, Moment at) {
        var judged = lateAt(at.now()) ? with(course.late()) : this;
        return switch (command) {
            case ComplaintCommand.Accept _ -> judged.accept(command, at);
            case ComplaintCommand.Refuse _ -> judged.refuse(command, at);
            case ComplaintCommand.Ask _ -> judged.ask(command, at);
            case ComplaintCommand.Tell _ -> judged.tell(command, at);
            case ComplaintCommand.Answer(_, var upheld) -> judged.answer(command, upheld, at);
            case ComplaintCommand.Publish _ -> judged.publish(command, at);
            case ComplaintCommand.Withhold _ -> judged.withhold(command, at);
            case ComplaintCommand.Withdraw _ -> judged.withdraw(command, at);
        };
    }

    /// The complaint when its clock has run out: the unit above is called, once.
    Complaint escalatedTo(@Nullable AgencyId above, Instant now) {
        return new Complaint(
                id,
                code,
                version + 1,
                subject,
                about,
                origin,
                desk,
                above,
                concerns,
                state,
                course.late(),
                now);
    }

    /// The complaint in the hands of another unit.
    Complaint passedTo(AgencyId unit, Instant now) {
        return new Complaint(
                id,
                code,
                version + 1,
                subject,
                about,
                origin,
                unit,
                escalated,
                concerns,
                state,
                course,
                now);
    }

    /// The complaint with whom it is about.
    Complaint concerning(AccountId officer, Instant now) {
        return new Complaint(
                id,
                code,
                version + 1,
                subject,
                about,
                origin,
                desk,
                escalated,
                officer,
                state,
                course,
                now);
    }

    private Complaint accept(ComplaintCommand command, Moment at) {
        return switch (state) {
            case Filed _ ->
                    with(course.accepted(at.now()))
                            .to(new Accepted(at.now(), at.after(course.clocks().answerDays())), at);
            default -> throw ComplaintRefused.transition(state, command);
        };
    }

    private Complaint refuse(ComplaintCommand command, Moment at) {
        return switch (state) {
            case Filed _ -> to(new Refused(at.now()), at);
            default -> throw ComplaintRefused.transition(state, command);
        };
    }

    private Complaint ask(ComplaintCommand command, Moment at) {
        return switch (state) {
            case Accepted(_, var due) -> {
                if (at.now().isAfter(lastAsk(at))) {
                    throw ComplaintRefused.tooLateToAsk();
                }
                var left = ComplaintClocks.daysUntil(at.now(), due, at.calendar());
                yield to(new AwaitingMore(at.now(), left), at);
            }
            default -> throw ComplaintRefused.transition(state, command);
        };
    }

    /// Until when more may be asked for.
    private Instant lastAsk(Moment at) {
        var accepted = course.accepted();
        return accepted == null
                ? at.now()
                : ComplaintClocks.after(accepted, course.clocks().askDays(), at.calendar());
    }

    /// What was left goes on; the office gets a day even when nothing was.
    private Complaint tell(ComplaintCommand command, Moment at) {
        return switch (state) {
            case AwaitingMore(_, var left) ->
                    to(new Accepted(at.now(), at.after(Math.max(1, left))), at);
            default -> throw ComplaintRefused.transition(state, command);
        };
    }

    private Complaint answer(ComplaintCommand command, boolean upheld, Moment at) {
        return switch (state) {
            case Accepted _, AwaitingMore _ ->
                    with(course.answered(at.now()))
                            .to(
                                    new Answered(
                                            at.now(),
                                            upheld,
                                            at.after(course.clocks().publishDays())),
                                    at);
            default -> throw ComplaintRefused.transition(state, command);
        };
    }

    private Complaint publish(ComplaintCommand command, Moment at) {
        return switch (state) {
            case Answered(_, var upheld, _) -> to(new Published(at.now(), upheld), at);
            default -> throw ComplaintRefused.transition(state, command);
        };
    }

    private Complaint withhold(ComplaintCommand command, Moment at) {
        return switch (state) {
            case Answered(_, var upheld, _) -> to(new Withheld(at.now(), upheld), at);
            default -> throw ComplaintRefused.transition(state, command);
        };
    }

    private Complaint withdraw(ComplaintCommand command, Moment at) {
        return switch (state) {
            case Filed _, Accepted _, AwaitingMore _ -> to(new Withdrawn(at.now()), at);
            default -> throw ComplaintRefused.transition(state, command);
        };
    }

    private boolean lateAt(Instant now) {
        return due().map(now::isAfter).orElse(false);
    }

    private Complaint with(Course other) {
        return new Complaint(
                id, code, version, subject, about, origin, desk, escalated, concerns, state, other,
                changed);
    }

    private Complaint to(ComplaintState next, Moment at) {
        return new Complaint(
                id,
                code,
                version + 1,
                subject,
                about,
                origin,
                desk,
                escalated,
                concerns,
                next,
                course,
                at.now());
    }

    @Override
    public String toString() {
        return "Complaint[" + id + "]";
    }
}
