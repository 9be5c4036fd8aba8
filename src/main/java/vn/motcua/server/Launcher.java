package vn.motcua.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.shared.Refusal;

/// The command line: `run` and `restore` here, every other command in the program, whether that is
/// running already or is started for the purpose.
public final class Launcher {

    private static final int REFUSED = 1;

    private final Class<?> application;
    private final Options options;
    private final PrintWriter out;

    Launcher(Class<?> application, Options options, PrintWriter out) {
        this.application = application;
        this.options = options;
        this.out = out;
    }

    /// Does what the arguments say. A running program stays; a command ends the process.
    public static void launch(Class<?> application, String... args) {
        quietStart();
        var options = Options.parse(standing(), System.getenv(), List.of(args));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var code = new Launcher(application, options, out).launch();
        if (code != 0 || !options.command().equals("run")) {
            System.exit(code);
        }
    }

    /// Where the operator stood; the shell script has to go elsewhere before it starts the program.
    private static Path standing() {
        return Path.of(System.getenv().getOrDefault("MOTCUA_WORKING_DIRECTORY", ""))
                .toAbsolutePath();
    }

    /// Until the program's own settings of the log hold, it says only what the operator must know.
    private static void quietStart() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
                instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(ch.qos.logback.classic.Level.INFO);
        }
    }

    /// The code to end the process with.
    int launch() {
        try {
            return switch (options.command()) {
                case "help" -> help();
                case "run" -> run();
                case "restore" -> restore();
                case "train" -> train();
                default -> command();
            };
        } catch (Refusal e) {
            System.err.println(e.detail());
            return REFUSED;
        } catch (ProgramDidNotStart e) {
            return REFUSED;
        } catch (IOException e) {
            System.err.println(
                    DatabaseFailure.diskFull(e)
                            ? "The disk is full: " + e.getMessage()
                            : "The data directory cannot be used: " + e);
            return REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return REFUSED;
        }
    }

    private int help() {
        out.print(Help.TEXT);
        out.flush();
        return 0;
    }

    private int run() throws IOException, InterruptedException {
        options.requireKnown();
        Program.start(application, options, DataDirectory.open(options.dataDirectory()), true);
        return 0;
    }

    /// One start for the JDK to remember the classes of, with a page drawn, and no visitors.
    private int train() throws IOException, InterruptedException {
        try (var data = DataDirectory.open(options.dataDirectory());
                var program = Program.start(application, options, data, false)) {
            program.visit();
            return 0;
        }
    }

    private int restore() throws IOException, InterruptedException {
        var file = options.forCommand().after("restore").file(0);
        new Restore(file, options.dataDirectory(), out).run();
        return 0;
    }

    /// The lock tells whether a program is running: whoever gets it does the work itself.
    private int command() throws IOException, InterruptedException {
        try (var data = DataDirectory.at(options.dataDirectory())) {
            if (data.lock()) {
                requireNoPort(data);
                data.prepare();
                return alone(data);
            }
            var client = new OperatorClient(data);
            if (options.givenPort().isPresent()) {
                client.requireServes(options.port());
            }
            return client.run(options.forCommand(), out);
        }
    }

    /// Who names a port means a program that runs, not one that would be started for the purpose.
    private void requireNoPort(DataDirectory data) {
        options.givenPort()
                .ifPresent(port -> {
                    throw new ServerRefusal(
                            "no-program-on-port",
                            "No program runs on the data directory %s, so none of it answers on port %s. Give its --data-dir, or leave --port away: then the command starts a program for itself."
                                    .formatted(data.root(), port));
                });
    }

    private int alone(DataDirectory data) throws IOException, InterruptedException {
        try (var program = Program.start(application, options, data, false)) {
            return program.commands().run(options.forCommand(), out);
        }
    }
}
