package vn.motcua.casework.eventlog;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.casework.eventlog.EventLogExport.Progress;
import vn.motcua.casework.eventlog.EventLogExport.Scope;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;
import vn.motcua.web.Formats;

/// `export event-log FILE`: what happened to cases, for tools of process mining.
@Component
class EventLogExportCommand implements OperatorCommand {

    private final EventLogExport export;
    private final Organisation organisation;
    private final Clock system;

    EventLogExportCommand(
            EventLogExport export, Organisation organisation, @Qualifier("system") Clock system) {
        this.export = export;
        this.organisation = organisation;
        this.system = system;
    }

    @Override
    public String name() {
        return "export event-log";
    }

    @Override
    public String usage() {
        return "FILE [--from YYYY-MM-DD] [--until YYYY-MM-DD] [--agency CODE]"
                + " [--officers pseudonyms|named]\n"
                + "Writes the cases filed in that time as XES 1.0 (.xes, .xes.gz) or as a table"
                + " (.csv, .csv.gz) for process mining, without personal data of applicants.";
    }

    @Override
    public void run(Arguments arguments, PrintWriter out) {
        var file = arguments.file(0);
        var scope =
                new Scope(
                        date(arguments, "from").map(EventLogExportCommand::begin).orElse(null),
                        date(arguments, "until").map(d -> begin(d.plusDays(1))).orElse(null),
                        arguments.option("agency").map(this::units).orElse(null));
        var officers = officers(arguments.option("officers").orElse("pseudonyms"));
        var done = export.run(file, scope, officers, new Printer(out, system.instant()));
        out.printf("%d cases with %d events written to %s%n", done.cases(), done.steps(), file);
        done.remarks().forEach(r -> out.println("  " + r));
        if (officers.areNamed()) {
            out.println("  officers are named in it: keep it in the house");
        }
        out.flush();
    }

    private static Officers officers(String word) {
        return switch (word) {
            case "pseudonyms" -> Officers.pseudonymous();
            case "named" -> Officers.named();
            default -> throw new UnwritableLog("--officers is pseudonyms or named, not " + word);
        };
    }

    private Set<AgencyId> units(String code) {
        return organisation
                .byCode(code, organisation.today())
                .map(a -> organisation.subtree(List.of(a.id())))
                .orElseThrow(() -> new UnwritableLog("--agency: there is no agency " + code));
    }

    private static Optional<LocalDate> date(Arguments arguments, String option) {
        try {
            return arguments.option(option).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new UnwritableLog(
                    "--%s is a date such as 2024-01-19, not %s"
                            .formatted(option, e.getParsedString()));
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Formats.VIETNAM).toInstant();
    }

    /// Says at most once a second how far it is.
    private final class Printer implements Progress {

        private final PrintWriter out;
        private final Instant start;
        private Instant said;

        Printer(PrintWriter out, Instant start) {
            this.out = out;
            this.start = start;
            this.said = start;
        }

        @Override
        public void at(long cases, long steps, long total) {
            var now = system.instant();
            if (cases < total && Duration.between(said, now).toMillis() < 1_000) {
                return;
            }
            said = now;
            var seconds = Math.max(0.001, Duration.between(start, now).toMillis() / 1000.0);
            out.printf(
                    "%d/%d cases, %.0f/s, %.0f s left%n",
                    cases, total, cases / seconds, Math.max(0, total - cases) * seconds / cases);
            out.flush();
        }
    }
}
