package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// The command does not fit the state the case is in.
public final class TransitionRefused extends Refusal {

    TransitionRefused(CaseState state, Command command) {
        super(
                Kind.CONFLICT,
                "transition-refused",
                command.code() + " does not fit " + state.getClass().getSimpleName());
    }
}
