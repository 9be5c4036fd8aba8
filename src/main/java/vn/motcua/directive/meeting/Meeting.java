package vn.motcua.directive.meeting;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.meeting.MeetingState.CalledOff;
import vn.motcua.directive.meeting.MeetingState.Concluded;
import vn.motcua.directive.meeting.MeetingState.Held;
import vn.motcua.directive.meeting.MeetingState.Invited;
import vn.motcua.directive.meeting.MeetingState.Planned;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// A meeting (cuộc họp). Immutable; a step returns the meeting after it.
public record Meeting(MeetingId id, int number, Plan plan, MeetingState state, int version) {

    /// What is planned.
    ///
    /// @param host the unit that calls it
    /// @param conference address of the conference service, `https` only; shown to the invited
    public record Plan(
            String title,
            AgencyId host,
            Instant starts,
            Instant ends,
            String place,
            @Nullable URI conference) {

        private static final String OTHER_CONFERENCE = "programme.meeting.other-conference";

        public Plan {
            if (!ends.isAfter(starts)) {
                throw new IllegalArgumentException("A meeting ends after it starts");
            }
            if (conference != null && !isSafe(conference)) {
                throw new IllegalArgumentException("Not an https address");
            }
        }

        Plan at(Slot slot) {
            return new Plan(title, host, slot.starts, slot.ends, slot.place, slot.conference);
        }

        /// What another slot changes, for the course, each part as a sentence: when it begins, when
        /// it ends, where it is. The address of the conference is for the invited alone.
        String changes(Slot to) {
            var changes = new StringBuilder();
            if (!starts.equals(to.starts)) {
                changes.append("%s → %s. ".formatted(when(starts), when(to.starts)));
            } else if (!ends.equals(to.ends)) {
                changes.append(
                        "%s–%s → %s–%s. "
                                .formatted(
                                        when(starts), when(ends), when(to.starts), when(to.ends)));
            }
            if (!place.equals(to.place)) {
                changes.append("%s → %s. ".formatted(place, to.place));
            }
            if (!Objects.equals(conference, to.conference)) {
                changes.append(Messages.bundles().text(Messages.VIETNAMESE, OTHER_CONFERENCE))
                        .append(". ");
            }
            return changes.toString();
        }

        private static String when(Instant at) {
            return Formats.dateTime(at, Messages.VIETNAMESE);
        }

        /// Whether an address may be given to people: over TLS, of a host, without a password.
        public static boolean isSafe(URI address) {
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        }
    }

    /// When and where.
    public record Slot(Instant starts, Instant ends, String place, @Nullable URI conference) {}

    Meeting invite(Instant at) {
        if (state instanceof Planned) {
            return in(new Invited(at));
        }
        throw refused("invite");
    }

    /// @throws StepRefused also before its time: what has not begun has not taken place
    Meeting hold(Instant at) {
        if (state instanceof Invited) {
            if (at.isBefore(plan.starts())) {
                throw StepRefused.ahead(plan.starts());
            }
            return in(new Held(at));
        }
        throw refused("hold");
    }

    Meeting conclude(Instant at, String minutes) {
        if (state instanceof Held) {
            return in(new Concluded(at, minutes));
        }
        throw refused("conclude");
    }

    /// Another time and place.
    ///
    /// @throws StepRefused also to a time that has passed
    Meeting move(Instant at, Slot slot) {
        if (!isAhead()) {
            throw refused("move");
        }
        if (!slot.starts().isAfter(at)) {
            throw StepRefused.notNow("past", "move");
        }
        return new Meeting(id, number, plan.at(slot), state, version);
    }

    Meeting callOff(Instant at, String reason) {
        if (!isAhead()) {
            throw refused("call-off");
        }
        return in(new CalledOff(at, reason, state.isKnown()));
    }

    /// Whether agenda and invitations may still change.
    public boolean isAhead() {
        return switch (state) {
            case Planned _, Invited _ -> true;
            case Held _, Concluded _, CalledOff _ -> false;
        };
    }

    /// Whether it took place: who was there can be noted, and what was concluded.
    public boolean tookPlace() {
        return switch (state) {
            case Held _, Concluded _ -> true;
            case Planned _, Invited _, CalledOff _ -> false;
        };
    }

    private Meeting in(MeetingState next) {
        return new Meeting(id, number, plan, next, version);
    }

    StepRefused refused(String step) {
        return StepRefused.notNow(state.code().code(), step);
    }
}
