package vn.motcua.directive.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.need.NeedState.Consolidated;
import vn.motcua.directive.need.NeedState.Delivered;
import vn.motcua.directive.need.NeedState.Grant;
import vn.motcua.directive.need.NeedState.Granted;
import vn.motcua.directive.need.NeedState.Refused;
import vn.motcua.directive.need.NeedState.Registered;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;

/// A line of need (nhu cầu). Immutable; a step returns the line after it.
public record Need(NeedId id, int number, Asked asked, NeedState state, int version) {

    /// What is asked for.
    ///
    /// @param estimate for the whole quantity
    public record Asked(
            AgencyId unit,
            int year,
            Kind kind,
            String item,
            int quantity,
            Money estimate,
            String reason) {}

    /// Things or money.
    public enum Kind {
        EQUIPMENT,
        BUDGET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    Need grant(Instant at, Grant grant) {
        if (state instanceof Consolidated) {
            return in(new Granted(at, grant));
        }
        throw refused("grant");
    }

    Need refuse(Instant at, String reason) {
        if (state instanceof Consolidated) {
            return in(new Refused(at, reason));
        }
        throw refused("refuse");
    }

    Need deliver(Instant at, LocalDate day, String receipt) {
        if (state instanceof Granted(_, var grant)) {
            return in(new Delivered(at, grant, day, receipt));
        }
        throw refused("deliver");
    }

    Need consolidate(Instant at) {
        if (state instanceof Registered) {
            return in(new Consolidated(at));
        }
        throw refused("consolidate");
    }

    private Need in(NeedState next) {
        return new Need(id, number, asked, next, version);
    }

    private StepRefused refused(String step) {
        return StepRefused.notNow(state.code().code(), step);
    }
}
