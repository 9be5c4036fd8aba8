package vn.motcua.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.Step.Kind;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// A case that another system led, as it is taken over (hồ sơ chuyển từ hệ thống trước).
///
/// @param unit the agency that decides it
/// @param ending how it ended there, or null while it is open
/// @param steps what was done, in the other system's words, in its order
public record ForeignCase(
        NewCase input,
        Actor by,
        AgencyId unit,
        Origin origin,
        Dates dates,
        @Nullable Ending ending,
        List<Step> steps) {

    public ForeignCase {
        steps = List.copyOf(steps);
    }

    /// Which case of which system it is.
    ///
    /// @param code the code it keeps, or null when it gets one of ours
    /// @param attributes what else that system said of it, as JSON
    /// @param digest of all that was read of it
    public record Origin(
            String source, String id, @Nullable CaseCode code, String attributes, byte[] digest) {}

    /// @param accepted when it was taken in there, or null when it was not
    /// @param due what was promised, or null
    /// @param taken when it was taken over
    public record Dates(
            Instant filed, @Nullable Instant accepted, @Nullable Instant due, Instant taken) {}

    /// When and how the other system ended the case.
    public record Ending(Instant at, Outcome outcome) {}

    /// How a case can have ended elsewhere.
    public enum Outcome {
        /// The result is ready and waits to be handed over.
        ISSUED,
        RETURNED,
        REFUSED,
        WITHDRAWN,
        STOPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// One step in the other system's words.
    ///
    /// @param unit where it was done
    public record Step(Instant at, Actor by, AgencyId unit, String activity, Words words) {}

    /// Who did a step, by the words of the other system.
    ///
    /// @param offsetSeconds how far its clock was from UTC
    /// @param attributes what else it said of the step, as JSON
    public record Words(
            @Nullable String resource,
            @Nullable String group,
            @Nullable String lifecycle,
            int offsetSeconds,
            String attributes) {}

    /// Where the case was while it was led elsewhere; what was not taken in there still lies at the
    /// desk.
    Case during(Case opened, Route route) {
        var accepted = dates.accepted();
        return opened.foreign(
                unit,
                accepted,
                accepted == null
                        ? new CaseState.Submitted(dates.filed())
                        : new CaseState.Working(route.next(0, Kind.WORK), null, accepted),
                null);
    }

    /// Where the other system left it.
    Case last(Case during, Route route) {
        return ending == null
                ? during
                : during.foreign(unit, dates.accepted(), over(ending, route), ending.at());
    }

    private static CaseState over(Ending ending, Route route) {
        var at = ending.at();
        return switch (ending.outcome()) {
            case ISSUED -> new CaseState.Issued(route.next(0, Kind.RETURN), at);
            case RETURNED -> new CaseState.Returned(at);
            case REFUSED -> new CaseState.Refused(at);
            case WITHDRAWN -> new CaseState.Withdrawn(at);
            case STOPPED -> new CaseState.Stopped(at);
        };
    }

    @Override
    public String toString() {
        return "ForeignCase[" + origin.source() + "]";
    }
}
