package vn.motcua.directive.merit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.course.Measurement;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.merit.MeritState.Awarded;
import vn.motcua.directive.merit.MeritState.Declined;
import vn.motcua.directive.merit.MeritState.Proposed;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;

/// A proposal to commend (đề nghị khen thưởng). Immutable; a step returns the one after it.
public record Merit(MeritId id, int number, Plan plan, MeritState state, int version) {

    /// Who is proposed, and for what.
    ///
    /// @param post the post whose holder is proposed, or null for the unit itself
    public record Plan(AgencyId unit, @Nullable PostId post, Honour honour, String grounds) {}

    /// What is given.
    public enum Honour {
        /// Certificate of merit of the chairman of the province (bằng khen): nobody else gives it.
        MERIT,
        /// Letter of praise (giấy khen): of whoever decides in a unit.
        PRAISE;

        /// Whether a unit decides on it that is, or is not, on top of all others.
        boolean isGivenBy(boolean top) {
            return top || this == PRAISE;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Honour of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// A figure that backs a proposal, as it was when it was picked.
    ///
    /// @param path where it opens to what it was made of, or null
    public record Ground(String figure, Measurement measured, @Nullable String path) {}

    Merit award(Instant at, String decision, LocalDate decided, AgencyId decider) {
        if (state instanceof Proposed) {
            return in(new Awarded(at, decision, decided, decider));
        }
        throw refused("award");
    }

    Merit decline(Instant at, String reason) {
        if (state instanceof Proposed) {
            return in(new Declined(at, reason));
        }
        throw refused("decline");
    }

    private Merit in(MeritState next) {
        return new Merit(id, number, plan, next, version);
    }

    private StepRefused refused(String step) {
        return StepRefused.notNow(state.code().code(), step);
    }
}
