package vn.motcua.casework.eventlog;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.casework.eventlog.ImportReport.Rejected;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;

/// `import event-log FILE --mapping MAPPING`: the cases of another system from the command line.
@Component
class EventLogImportCommand implements OperatorCommand {

    private final EventLogImport eventLogImport;
    private final Clock system;

    EventLogImportCommand(EventLogImport eventLogImport, @Qualifier("system") Clock system) {
        this.eventLogImport = eventLogImport;
        this.system = system;
    }

    @Override
    public String name() {
        return "import event-log";
    }

    @Override
    public String usage() {
        return "FILE --mapping MAPPING\nTakes over the event log of another system (CSV or XES, .gz"
                + " too) as cases; docs/howto/event-logs.md explains the mapping.";
    }

    @Override
    public void run(Arguments arguments, PrintWriter progress) {
        var file = arguments.file(0);
        var mapping = arguments.fileOption("mapping");
        if (mapping.isEmpty()) {
            // words end before it: this says what is missing, with the usage
            arguments.word(arguments.words().size(), "--mapping MAPPING");
        }
        progress.println("Reading " + file);
        progress.flush();
        var report =
                eventLogImport.run(
                        file, mapping.orElseThrow(), new Printer(progress, system.instant()));
        report.lines().forEach(progress::println);
        progress.flush();
    }

    /// Says at most once a second how far it is. An operator who went away has stopped it.
    private final class Printer implements ImportListener {

        private final PrintWriter out;
        private final Instant start;
        private Instant said;

        Printer(PrintWriter out, Instant start) {
            this.out = out;
            this.start = start;
            this.said = start;
        }

        @Override
        public void progress(ImportReport soFar) {
            var now = system.instant();
            var isLast = soFar.done() == soFar.total();
            if (!isLast && Duration.between(said, now).toMillis() < 1_000) {
                return;
            }
            said = now;
            var seconds = Math.max(0.001, Duration.between(start, now).toMillis() / 1000.0);
            var rate = Math.max(0.001, soFar.done() / seconds);
            out.printf(
                    "%d/%d events, %.0f/s, %.0f s left%n",
                    soFar.done(), soFar.total(), rate, (soFar.total() - soFar.done()) / rate);
            out.flush();
        }

        @Override
        public void rejected(Rejected rejected) {
            out.println(rejected);
        }

        @Override
        public boolean wantsToStop() {
            return out.checkError();
        }
    }
}
