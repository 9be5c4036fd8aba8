package vn.motcua.directive;

import java.util.List;
import vn.motcua.shared.Refusal;

/// One or more of the six clarities is missing.
public final class TaskUnclear extends Refusal {

    private final transient List<String> missing;

    TaskUnclear(List<String> missing) {
        super(Kind.INVALID, "task-unclear", "Missing: " + String.join(", ", missing));
        this.missing = List.copyOf(missing);
    }

    /// Names of the components of [Clarities].
    public List<String> missing() {
        return missing;
    }
}
