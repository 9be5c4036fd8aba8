package vn.motcua.organisation;

import java.io.PrintWriter;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;

/// `import agencies [FILE]`: an office begins with an empty database.
@Component
class AgencyCommand implements OperatorCommand {

    private final AgencyImport agencies;

    AgencyCommand(AgencyImport agencies) {
        this.agencies = agencies;
    }

    @Override
    public String name() {
        return "import agencies";
    }

    @Override
    public String usage() {
        return "[FILE]\nLoads the agencies of a province into an empty database: those of the file"
                + " (.csv, see docs/howto/operate.md), or without one those of the reference"
                + " province, Nghệ An.";
    }

    @Override
    public void run(Arguments arguments, PrintWriter progress) {
        var own = !arguments.words().isEmpty();
        progress.println(
                own
                        ? "Reading " + arguments.file(0)
                        : "Reading the facts about Nghệ An that come with the program");
        progress.flush();
        var source =
                own
                        ? ReferenceAgencies.of(AgencyFile.read(arguments.file(0)))
                        : ReferenceAgencies.read();
        progress.println("agencies: " + source.history().ids().size());
        progress.flush();
        agencies.load(source).lines().forEach(progress::println);
        progress.flush();
    }
}
