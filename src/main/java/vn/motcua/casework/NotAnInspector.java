package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// Who read a case is shown to inspectors only.
public final class NotAnInspector extends Refusal {

    NotAnInspector() {
        super(Kind.FORBIDDEN, "not-an-inspector", "No post of the actor reads the trail");
    }
}
