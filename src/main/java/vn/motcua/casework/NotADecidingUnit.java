package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// The unit a case was to be handed over to does not decide cases of its procedure.
public final class NotADecidingUnit extends Refusal {

    NotADecidingUnit(Command command) {
        super(
                Kind.CONFLICT,
                "not-a-deciding-unit",
                command.code() + " names a unit that does not decide the case");
    }
}
