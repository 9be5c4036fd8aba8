package vn.motcua.demonstration;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.Installation;
import vn.motcua.shared.OperatorCommand;
import vn.motcua.shared.Refusal;

/// `generate --province nghe-an --at 2024-01-19 --scale 1.0`: the reference province in its full
/// size, for trying and for measuring. Begun again, it goes on where it stopped.
@Component
class GenerateCommand implements OperatorCommand {

    private static final String COMPLETE = "The province is complete.";
    private static final BigDecimal LARGEST = new BigDecimal("2");
    private static final BigDecimal SMALLEST = new BigDecimal("0.001");

    private final Installation installation;
    private final Foundations foundations;
    private final Generating generating;
    private final Clock system;

    GenerateCommand(
            Installation installation,
            Foundations foundations,
            Generating generating,
            @Qualifier("system") Clock system) {
        this.installation = installation;
        this.foundations = foundations;
        this.generating = generating;
        this.system = system;
    }

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String usage() {
        return "--province nghe-an [--at 2024-01-19] [--scale 1.0] [--seed NUMBER]\nInvents the"
                + " province's year 2023 in an empty demonstration: a million cases at scale 1.0."
                + " The same command goes on where it was cut off.";
    }

    @Override
    public void run(Arguments arguments, PrintWriter progress) {
        var wanted = wanted(arguments);
        if (!installation.mode().demonstration()) {
            throw new NotGenerated(
                    "not-in-production", "Only a demonstration is filled with invented people.");
        }
        var printer = new Printer(progress, system.instant());
        var begun = generating.begun();
        if (begun.isPresent()) {
            requireSame(begun.get().generation(), wanted);
            if (begun.get().finished() != null) {
                progress.println(
                        generating.catchUp(printer)
                                ? COMPLETE
                                : "This province is here, all of it; there is nothing to do.");
                return;
            }
        } else if (generating.inhabited()) {
            throw new NotGenerated(
                    "not-empty",
                    "This database has people or cases already. A province is generated into an"
                            + " empty one only: give another --data-dir.");
        }
        foundations.lay();
        generating.stepByStep(wanted, printer);
        progress.println(COMPLETE);
    }

    private static Generation wanted(Arguments arguments) {
        var words = arguments.words().size();
        var province = arguments.option("province").orElse("");
        if (province.isEmpty()) {
            arguments.word(words, "--province " + Generation.PROVINCE);
        }
        if (!province.equals(Generation.PROVINCE)) {
            throw new NotGenerated(
                    "unknown-province", "Only the province nghe-an is known, not " + province);
        }
        var at = arguments.option("at").orElse(Generation.AT.toString());
        if (!at.equals(Generation.AT.toString())) {
            throw new NotGenerated(
                    "unknown-day", "The province is known as of " + Generation.AT + ", not " + at);
        }
        return new Generation(scale(arguments), seed(arguments));
    }

    private static BigDecimal scale(Arguments arguments) {
        var text = arguments.option("scale").orElse("1.0");
        var scale = text.matches("\\d{1,2}([.]\\d{1,6})?") ? new BigDecimal(text) : BigDecimal.ZERO;
        if (scale.compareTo(SMALLEST) < 0 || scale.compareTo(LARGEST) > 0) {
            throw new NotGenerated(
                    "bad-scale", "--scale needs a number from 0.001 to 2, not " + text);
        }
        return scale;
    }

    private static long seed(Arguments arguments) {
        var text = arguments.option("seed").orElse("" + Generation.FIRST_START.seed());
        if (!text.matches("-?\\d{1,18}")) {
            throw new NotGenerated("bad-seed", "--seed needs a whole number, not " + text);
        }
        return Long.parseLong(text);
    }

    private static void requireSame(Generation begun, Generation wanted) {
        if (!begun.equals(wanted)) {
            throw new NotGenerated(
                    "other-province",
                    "This database holds a province of scale %s and seed %d. Give the same to go on with it, or another --data-dir."
                            .formatted(begun.scale().toPlainString(), begun.seed()));
        }
    }

    /// Says at most once a second how far it is.
    private final class Printer implements Generating.Progress {

        private final PrintWriter out;
        private Instant start;
        private Instant said;
        private int before = -1;

        Printer(PrintWriter out, Instant start) {
            this.out = out;
            this.start = start;
            this.said = start;
        }

        @Override
        public void people(int units) {
            out.println("Inventing the people of " + units + " units");
            out.flush();
        }

        @Override
        public void cases(int done, int total) {
            var now = system.instant();
            if (before < 0) {
                before = done;
                start = now;
                out.println("%d of %d cases are there".formatted(done, total));
            }
            if (done < total && Duration.between(said, now).toMillis() < 1_000) {
                return;
            }
            said = now;
            var seconds = Math.max(0.001, Duration.between(start, now).toMillis() / 1000.0);
            var rate = Math.max(0.001, (done - before) / seconds);
            out.println(
                    String.format(
                            Locale.ROOT,
                            "%d/%d cases, %.0f/s, %.0f s left",
                            done,
                            total,
                            rate,
                            (total - done) / rate));
            out.flush();
            stopIfNobodyListens();
        }

        @Override
        public void counting(List<String> left) {
            out.println(
                    left.isEmpty()
                            ? "Counting; adding up the months"
                            : "Counting; to go: " + String.join(", ", left));
            out.flush();
            stopIfNobodyListens();
        }

        private void stopIfNobodyListens() {
            if (out.checkError()) {
                throw new NotGenerated("given-up", "Nobody listens any more; stopped.");
            }
        }
    }

    /// The province cannot be generated so or here.
    static final class NotGenerated extends Refusal {

        NotGenerated(String code, String detail) {
            super(Kind.CONFLICT, code, detail);
        }
    }
}
