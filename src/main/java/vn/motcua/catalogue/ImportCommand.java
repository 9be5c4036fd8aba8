package vn.motcua.catalogue;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.CatalogueImport.Progress;
import vn.motcua.catalogue.CatalogueImport.UnreadableCatalogue;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;
import vn.motcua.web.Formats;

/// `import procedures FILE`: a whole catalogue from the command line.
@Component
class ImportCommand implements OperatorCommand {

    private final CatalogueImport catalogueImport;
    private final Clock business;
    private final Clock system;

    ImportCommand(
            CatalogueImport catalogueImport, Clock business, @Qualifier("system") Clock system) {
        this.catalogueImport = catalogueImport;
        this.business = business;
        this.system = system;
    }

    @Override
    public String name() {
        return "import procedures";
    }

    @Override
    public String usage() {
        return "FILE [--effective YYYY-MM-DD]\nTakes over a catalogue of procedures (.json, .jsonl,"
                + " .gz) and reports what became of each record.";
    }

    @Override
    public void run(Arguments arguments, PrintWriter progress) {
        var from =
                arguments
                        .option("effective")
                        .map(ImportCommand::date)
                        .orElseGet(() -> LocalDate.ofInstant(business.instant(), Formats.VIETNAM));
        var start = system.instant();
        progress.println("Reading " + arguments.file(0));
        progress.flush();
        var report = catalogueImport.run(arguments.file(0), from, p -> print(p, start, progress));
        report.lines().forEach(progress::println);
        progress.flush();
    }

    private void print(Progress done, Instant start, PrintWriter out) {
        var seconds =
                Math.max(0.001, Duration.between(start, system.instant()).toMillis() / 1000.0);
        var rate = done.done() / seconds;
        out.printf(
                "%d/%d records, %.0f/s, %.0f s left%n",
                done.done(), done.total(), rate, (done.total() - done.done()) / rate);
        out.flush();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableCatalogue("--effective is not a date: " + text);
        }
    }
}
