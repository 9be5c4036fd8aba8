package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// The actor sees the case but may not do this to it.
public final class NotEntitled extends Refusal {

    NotEntitled(Command command) {
        super(Kind.FORBIDDEN, "not-entitled", "No post of the actor may " + command.code());
    }
}
