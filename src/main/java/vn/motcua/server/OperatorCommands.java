package vn.motcua.server;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;
import vn.motcua.shared.Refusal;

/// Finds the command the operator's words mean and carries it out.
@Component
class OperatorCommands {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int UNKNOWN = 2;

    private final List<OperatorCommand> commands;

    OperatorCommands(List<OperatorCommand> commands) {
        this.commands =
                commands.stream().sorted(Comparator.comparing(OperatorCommand::name)).toList();
    }

    int run(Arguments given, PrintWriter progress) {
        var found = find(String.join(" ", given.words()));
        if (found.isEmpty()) {
            explain(given, progress);
            return UNKNOWN;
        }
        try {
            found.get().run(given.after(found.get().name()), progress);
            return DONE;
        } catch (Arguments.Missing e) {
            progress.println(e.detail());
            progress.println("usage: ./motcua " + line(found.get()));
            return REFUSED;
        } catch (Refusal e) {
            progress.println(e.detail());
            return REFUSED;
        } finally {
            progress.flush();
        }
    }

    private Optional<OperatorCommand> find(String words) {
        return commands.stream()
                .filter(each -> (words + " ").startsWith(each.name() + " "))
                .max(Comparator.comparing(each -> each.name().length()));
    }

    private void explain(Arguments given, PrintWriter progress) {
        progress.println(
                "There is no command \"%s\". There are:"
                        .formatted(String.join(" ", given.words())));
        for (var each : commands) {
            progress.println("  ./motcua " + line(each));
        }
        progress.println("  ./motcua help for run, restore and the options");
        progress.flush();
    }

    private static String line(OperatorCommand command) {
        return command.name() + " " + command.usage();
    }
}
