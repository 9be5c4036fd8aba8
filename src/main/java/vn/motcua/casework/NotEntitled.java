package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// The actor sees the case but may not do this to it.
public final class NotEntitled extends Refusal {

    NotEntitled(Command command) {
        this(command.code());
    }

    /// @param what as it is called in the history
    NotEntitled(String what) {
        super(Kind.FORBIDDEN, "not-entitled", "No post of the actor may " + what);
    }
}
