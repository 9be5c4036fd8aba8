package vn.motcua.demonstration;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.Measured;
import vn.motcua.shared.OperatorCommand;
import vn.motcua.shared.Refusal;

/// `review --check`: every line of the review as the program counts it beside the same by plain
/// SQL.
@Component
class ReviewCommand implements OperatorCommand {

    private static final String LINE = "%-22s %-28s %-28s %s%n";

    private final Review review;

    ReviewCommand(Review review) {
        this.review = review;
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public String usage() {
        return "[--check] [--port NUMBER | --database-url URL]\nThe figures of the review as the"
                + " program counts them; with --check a second time by plain SQL, and fails where"
                + " the two differ. With --port of the running program, with --database-url of"
                + " that database.";
    }

    @Override
    public void run(Arguments arguments, PrintWriter progress) {
        progress.printf("Review of %s, seen on %s%n", review.year().code(), review.day());
        if (arguments.option("check").isEmpty()) {
            review.rows()
                    .forEach(r ->
                            progress.printf("%-22s %s%n", r.line().code(), text(r.measured())));
            return;
        }
        var differing = check(progress);
        if (differing > 0) {
            throw new Differs(differing);
        }
        progress.println("Both ways agree in every line.");
    }

    private int check(PrintWriter progress) {
        var counted = review.independently();
        var differing = 0;
        progress.printf(LINE, "", "program", "plain SQL", "");
        for (var row : review.rows()) {
            var other = counted.getOrDefault(row.line(), Measured.noSource());
            var same = row.measured().equals(other);
            differing += same ? 0 : 1;
            progress.printf(
                    LINE,
                    row.line().code(),
                    text(row.measured()),
                    text(other),
                    same ? "same" : "DIFFERS " + difference(row.measured(), other));
        }
        progress.flush();
        return differing;
    }

    private static String text(Measured measured) {
        return switch (measured) {
            case Measured.NoSource() -> "no source yet";
            case Measured.Count(var number) -> Long.toString(number);
            case Measured.Share(var ratio) when ratio.ofNothing() -> "nothing to take a share of";
            case Measured.Share(var ratio) ->
                    "%s %% (%d of %d)"
                            .formatted(percent(measured), ratio.numerator(), ratio.denominator());
        };
    }

    private static String difference(Measured one, Measured other) {
        return one instanceof Measured.NoSource || other instanceof Measured.NoSource
                ? ""
                : percent(one).subtract(percent(other)).toPlainString();
    }

    private static BigDecimal percent(Measured measured) {
        return switch (measured) {
            case Measured.Share(var ratio) when !ratio.ofNothing() ->
                    BigDecimal.valueOf(ratio.numerator())
                            .multiply(BigDecimal.valueOf(100))
                            .divide(
                                    BigDecimal.valueOf(ratio.denominator()),
                                    2,
                                    RoundingMode.HALF_UP);
            case Measured.Count(var number) -> BigDecimal.valueOf(number);
            default -> BigDecimal.ZERO;
        };
    }

    /// The program and plain SQL count differently.
    static final class Differs extends Refusal {

        Differs(int lines) {
            super(Kind.CONFLICT, "review-differs", lines + " lines differ.");
        }
    }
}
