package vn.motcua.operations.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A way that cases went from beginning to end.
///
/// @param id number of the way
/// @param count how many went it
/// @param workingSum working minutes of all of them
/// @param elapsedSum minutes of all of them
public record Variant(int id, List<Activity> steps, long count, long workingSum, long elapsedSum) {

    public Variant {
        steps = List.copyOf(steps);
    }

    /// What of it was work done again or asked for afterwards.
    public enum Rework {
        /// The signer sent it back.
        SENT_BACK,
        /// The applicant was asked for more.
        SUPPLEMENT,
        /// A step was taken more than once.
        REPEATED
    }

    /// Every kind of work done again that is in it.
    public Set<Rework> rework() {
        var found = java.util.EnumSet.noneOf(Rework.class);
        var seen = new HashSet<Activity>();
        for (var step : steps) {
            switch (step.code()) {
                case "send-back" -> found.add(Rework.SENT_BACK);
                case "request-supplement" -> found.add(Rework.SUPPLEMENT);
                default -> {
                    if (!seen.add(step)) {
                        found.add(Rework.REPEATED);
                    }
                }
            }
        }
        return found;
    }

    /// The arrows of it, its beginning and its end included.
    List<Arrow.Ends> arrows() {
        var arrows = new ArrayList<Arrow.Ends>();
        var before = Activity.START;
        for (var step : steps) {
            arrows.add(new Arrow.Ends(before, step));
            before = step;
        }
        arrows.add(new Arrow.Ends(before, Activity.END));
        return arrows;
    }
}
