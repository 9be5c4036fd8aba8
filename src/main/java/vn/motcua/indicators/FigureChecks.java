package vn.motcua.indicators;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/// What became of counting everything anew, for the operator.
@Service
public class FigureChecks {

    private static final int LATEST = 30;

    private final RecountRepository recounts;

    FigureChecks(RecountRepository recounts) {
        this.recounts = recounts;
    }

    /// One time.
    public record Check(
            Recomputation.Reason reason, Instant started, Recomputation.Result result) {}

    /// The latest first.
    public List<Check> latest() {
        return recounts.latest(LATEST).stream()
                .map(r -> new Check(Recomputation.Reason.of(r.reason()), r.started(), r.result()))
                .toList();
    }
}
