package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// The command does not fit the state the case is in.
public final class TransitionRefused extends Refusal {

    TransitionRefused(CaseState state, Command command) {
        this(state, command.code());
    }

    /// @param what as it is called in the history
    TransitionRefused(CaseState state, String what) {
        super(
                Kind.CONFLICT,
                "transition-refused",
                what + " does not fit " + state.getClass().getSimpleName());
    }
}
