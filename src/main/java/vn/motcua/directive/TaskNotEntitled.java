package vn.motcua.directive;

import vn.motcua.shared.Refusal;

/// The actor sees the task but may not do this to it.
public final class TaskNotEntitled extends Refusal {

    TaskNotEntitled(String what) {
        super(Kind.FORBIDDEN, "task-not-entitled", "No post of the actor may " + what);
    }
}
