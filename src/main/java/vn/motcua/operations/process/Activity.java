package vn.motcua.operations.process;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.Step;

/// What was done to a case (hoạt động), by its code: a command's, `complete.<step>` where a route
/// has several steps of work, or `~` and the words of another system. A case begins at [#START] and
/// is over at [#END].
public record Activity(String code) {

    public static final Activity START = new Activity("start");
    public static final Activity END = new Activity("end");

    /// Marks the words of another system.
    static final String FOREIGN = "~";

    /// What happens beside the way of a case: papers and mistyped names, and dates that move with a
    /// calendar.
    static final Set<String> BESIDE = Set.of("correct", "recount", "paper-brought");

    private static final String COMPLETE = "complete";
    private static final String IMPORTED = "imported";
    private static final Set<String> ASKS = Set.of("request-supplement", "demand-fee");

    /// @param route of the case's procedure, if it is known
    /// @param from the step at which the case lay before, if it lay at one
    static Activity of(
            String kind, @Nullable String detail, @Nullable Route route, @Nullable Integer from) {
        if (kind.equals(IMPORTED)) {
            return new Activity(FOREIGN + (detail == null ? "" : detail));
        }
        return kind.equals(COMPLETE) && route != null && from != null
                ? completed(route, from)
                : new Activity(kind);
    }

    private static Activity completed(Route route, int from) {
        var works = route.steps().stream().filter(s -> s.kind() == Step.Kind.WORK).count();
        return works > 1 && from < route.steps().size()
                ? new Activity(COMPLETE + "." + route.at(from).key())
                : new Activity(COMPLETE);
    }

    /// Whether the applicant has to act after it, and the clock stands still.
    public boolean asksApplicant() {
        return ASKS.contains(code);
    }

    /// Whether the result is ready with it or the case is over: clocks stop here.
    boolean endsClock() {
        return this.equals(END) || ENDINGS.contains(code);
    }

    private static final List<String> ENDINGS =
            List.of("issue", "return", "refuse", "withdraw", "stop", "close-in-error");
}
