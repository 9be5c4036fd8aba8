package vn.motcua.indicators;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;

/// `indicators recompute`: counts all cases anew and says whether what was kept was right.
@Component
class RecomputeCommand implements OperatorCommand {

    private final Recomputation recomputation;
    private final Clock system;

    RecomputeCommand(Recomputation recomputation, @Qualifier("system") Clock system) {
        this.recomputation = recomputation;
        this.system = system;
    }

    @Override
    public String name() {
        return "indicators recompute";
    }

    @Override
    public String usage() {
        return "\nCounts all cases anew, for the figures and the index, while the program goes on"
                + " working. One that was stopped goes on where it was.";
    }

    @Override
    public void run(Arguments arguments, PrintWriter out) {
        var start = system.instant();
        var result =
                recomputation.run(Recomputation.Reason.OPERATOR, cases -> print(out, cases, start));
        var seconds = Duration.between(start, system.instant()).toMillis() / 1000.0;
        out.printf("%d cases counted in %.1f s%n", result.cases(), seconds);
        out.printf("kept step by step: %s%n", result.kept());
        out.printf("counted anew:      %s%n", result.counted());
        out.println(
                result.isSame()
                        ? "the same"
                        : result.differing() + " cases had been counted otherwise, or not yet");
        out.flush();
    }

    private void print(PrintWriter out, long cases, Instant start) {
        var seconds = Math.max(0.001, Duration.between(start, system.instant()).toMillis() / 1e3);
        out.printf("%d cases, %.0f/s%n", cases, cases / seconds);
        out.flush();
    }
}
