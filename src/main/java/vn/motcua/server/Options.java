package vn.motcua.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.Driver;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.RunMode;

/// How the program was started. Every option may also be given in the environment, `--data-dir` as
/// `MOTCUA_DATA_DIR`; secrets belong there, because others can read a command line.
record Options(Arguments arguments, Map<String, String> environment) {

    static final String EMBEDDED = "embedded";

    private static final Set<String> SWITCHES = Set.of("production", "migrate", "help");
    private static final Set<String> VALUES =
            Set.of(
                    "port",
                    "listen",
                    "address",
                    "data-dir",
                    "business-date",
                    "database-url",
                    "database-user",
                    "database-password",
                    "database-program-user",
                    "database-program-password",
                    "key-file",
                    "seal-key-file",
                    "index-formulas",
                    "proxies",
                    "mail-host",
                    "mail-port",
                    "mail-user",
                    "mail-password",
                    "mail-from",
                    "oidc-issuer",
                    "oidc-client",
                    "oidc-secret");

    static Options parse(Path directory, Map<String, String> environment, List<String> given) {
        return new Options(Arguments.parse(directory, given, SWITCHES), environment);
    }

    /// The first word; `run` when there is none.
    String command() {
        if (on("help")) {
            return "help";
        }
        return arguments.words().isEmpty() ? "run" : arguments.words().getFirst();
    }

    /// Takes out what belongs to the program itself; the rest belongs to the command.
    Arguments forCommand() {
        var rest = new LinkedHashMap<>(arguments.options());
        rest.keySet().removeAll(SWITCHES);
        rest.keySet().removeAll(VALUES);
        return new Arguments(arguments.directory(), arguments.words(), rest);
    }

    void requireKnown() {
        for (var name : forCommand().options().keySet()) {
            throw new ServerRefusal(
                    "unknown-option", "There is no option --%s; see ./motcua help".formatted(name));
        }
    }

    Optional<String> value(String name) {
        var variable = "MOTCUA_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        return arguments
                .option(name)
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .filter(value -> !value.isBlank());
    }

    boolean on(String name) {
        return value(name).map(Boolean::parseBoolean).orElse(false);
    }

    RunMode mode() {
        return on("production") ? RunMode.PRODUCTION : RunMode.DEMONSTRATION;
    }

    int port() {
        var text = value("port").orElse("8080");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new ServerRefusal("bad-port", "--port needs a number from 0 to 65535: " + text);
        }
        return Integer.parseInt(text);
    }

    /// The port as it was said with a command, not in the environment.
    Optional<String> givenPort() {
        return arguments.option("port");
    }

    String listen() {
        return value("listen").orElse("127.0.0.1");
    }

    String address() {
        return value("address")
                .map(address -> address.replaceAll("/+$", ""))
                .orElse("http://localhost:" + port());
    }

    /// Who may say for whom it asks: addresses of proxies. An office that listens on its own
    /// machine has its proxy there; the demonstration has none, and believes nobody.
    List<String> proxies() {
        var local = mode().production() && listen().equals("127.0.0.1");
        var named = value("proxies").orElse(local ? "127.0.0.1,::1,0:0:0:0:0:0:0:1" : "");
        var proxies = Stream.of(named.split(",")).map(String::strip).filter(p -> !p.isEmpty());
        return proxies.peek(Options::requireAddress).toList();
    }

    private static void requireAddress(String proxy) {
        if (!proxy.matches("[0-9a-fA-F.:]+")) {
            throw new ServerRefusal(
                    "bad-proxy", "--proxies needs network addresses, with commas: " + proxy);
        }
    }

    Path dataDirectory() {
        return arguments.directory().resolve(value("data-dir").orElse("data")).normalize();
    }

    boolean embedded() {
        return value("database-url").map(EMBEDDED::equals).orElse(true);
    }

    /// The address without user and password, which would win over those of the role in use.
    String databaseUrl() {
        return value("database-url")
                .orElseThrow()
                .replaceAll("(?<=[?&])(user|password)=[^&]*&?", "")
                .replaceAll("[?&]$", "");
    }

    Login databaseOwner() {
        var url = value("database-url").orElseThrow();
        var inUrl = Driver.parseURL(url, new Properties());
        if (inUrl == null) {
            throw new ServerRefusal(
                    "bad-database-url",
                    "--database-url is not an address of PostgreSQL (jdbc:postgresql://host/name)");
        }
        return new Login(
                value("database-user").orElse(inUrl.getProperty("user", EmbeddedDatabase.OWNER)),
                value("database-password").orElse(inUrl.getProperty("password", "")));
    }

    Optional<Login> databaseProgram() {
        return value("database-program-user")
                .map(user -> new Login(user, value("database-program-password").orElse("")));
    }

    Optional<Path> keyFile() {
        return file("key-file");
    }

    Optional<Path> sealKeyFile() {
        return file("seal-key-file");
    }

    /// The folder with newer versions of the index.
    Optional<Path> indexFormulas() {
        return file("index-formulas");
    }

    private Optional<Path> file(String option) {
        return value(option).map(file -> arguments.directory().resolve(file).normalize());
    }
}
