package vn.motcua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an office must decide before it opens: nothing is assumed for it.
final class ProductionSettings {

    private static final Map<String, String> NEEDED =
            Map.of(
                    "address", "the public address, such as https://motcua.example.gov.vn",
                    "database-url", "jdbc:postgresql://..., or the word embedded",
                    "key-file", "a file with 32 random bytes in Base64 (openssl rand -base64 32)",
                    "mail-host", "the mail server that sends the notices",
                    "mail-from", "the address the notices come from");

    private ProductionSettings() {}

    static List<String> problems(Options options) {
        var problems = new ArrayList<String>();
        if (PostgresUser.isRoot()) {
            problems.add("The program runs as root; start it as an ordinary user.");
        }
        if (options.value("business-date").isPresent()) {
            problems.add("--business-date belongs to the demonstration; leave it out.");
        }
        NEEDED.keySet().stream()
                .sorted()
                .filter(name -> options.value(name).isEmpty())
                .forEach(name ->
                        problems.add("--%s is missing: %s.".formatted(name, NEEDED.get(name))));
        options.value("address").ifPresent(address -> checkAddress(address, problems));
        options.keyFile()
                .filter(file -> !Files.isReadable(file))
                .ifPresent(file -> problems.add("The key file " + file + " cannot be read."));
        options.sealKeyFile()
                .filter(file -> !Files.isReadable(file))
                .ifPresent(file -> problems.add("The sealing key " + file + " cannot be read."));
        if (isDemonstrationKey(options)) {
            problems.add("--key-file names the key of the demonstration; make a key of your own.");
        }
        return problems;
    }

    /// The demonstration's key under another name is still that key.
    private static boolean isDemonstrationKey(Options options) {
        var demonstration = demonstrationKey(options);
        var file = options.keyFile().orElse(null);
        if (file == null || !Files.isReadable(demonstration) || !Files.isReadable(file)) {
            return demonstration.equals(file);
        }
        try {
            return Files.readString(demonstration).strip().equals(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path demonstrationKey(Options options) {
        return DataDirectory.at(options.dataDirectory()).demonstrationKeyFile();
    }

    private static void checkAddress(String text, List<String> problems) {
        var address = URI.create(text);
        if (!"https".equals(address.getScheme())) {
            problems.add("--address must begin with https://: " + text);
        }
        if (address.getHost() == null
                || List.of("localhost", "127.0.0.1", "::1").contains(address.getHost())) {
            problems.add("--address must be the address citizens use, not this machine's own.");
        }
    }

    static void require(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ServerRefusal(
                    "not-ready-for-production",
                    "Production does not start:\n  - " + String.join("\n  - ", problems));
        }
    }
}
