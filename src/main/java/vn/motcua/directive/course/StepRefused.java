package vn.motcua.directive.course;

import java.time.Instant;
import vn.motcua.shared.Refusal;

/// A step that is not to be taken: the thing has gone on meanwhile, stands where the step makes no
/// sense, or belongs to a unit in which the actor has no such right.
public final class StepRefused extends Refusal {

    private StepRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    /// The state does not allow it.
    public static StepRefused notNow(String state, String step) {
        return new StepRefused(Kind.CONFLICT, "programme-step-refused", step + " when " + state);
    }

    /// It is still to come.
    public static StepRefused ahead(Instant begins) {
        return new StepRefused(Kind.CONFLICT, "programme-still-to-come", "begins " + begins);
    }

    /// Somebody else changed it since it was read.
    public static StepRefused stale(Object id) {
        return new StepRefused(Kind.CONFLICT, "programme-changed-meanwhile", id.toString());
    }

    /// The actor may see it, but has no such right in its unit.
    public static StepRefused notYours(String authority) {
        return new StepRefused(Kind.FORBIDDEN, "programme-not-yours", authority);
    }
}
