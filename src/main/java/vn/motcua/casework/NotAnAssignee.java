package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// Whoever the case was to be given to does not hold the role of its work at its unit.
public final class NotAnAssignee extends Refusal {

    NotAnAssignee(Command command) {
        super(
                Kind.CONFLICT,
                "not-an-assignee",
                command.code() + " names somebody without the role");
    }
}
