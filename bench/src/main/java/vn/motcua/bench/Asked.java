package vn.motcua.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was asked for on the command line.
public record Asked(String part, Map<String, String> options) {

    private static final Set<String> SWITCHES = Set.of("quick", "profile");
    private static final Set<String> VALUES =
            Set.of(
                    "data-dir",
                    "rounds",
                    "seconds",
                    "threads",
                    "sides",
                    "cases",
                    "gets",
                    "posts",
                    "procedures",
                    "catalogues",
                    "scale",
                    "small-data-dir",
                    "parts",
                    "patience",
                    "runs");
    private static final List<String> PARTS =
            List.of("steps", "http", "search", "province", "plans");

    static Asked of(String... arguments) {
        if (arguments.length == 0 || !PARTS.contains(arguments[0])) {
            throw refused("Say what to measure: " + String.join(", ", PARTS));
        }
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.length; i++) {
            var name = arguments[i].replaceFirst("^--", "");
            if (SWITCHES.contains(name)) {
                options.put(name, "true");
            } else if (VALUES.contains(name) && i + 1 < arguments.length) {
                options.put(name, arguments[++i]);
            } else {
                throw refused("There is no option " + arguments[i] + "; see bench/README.md");
            }
        }
        return new Asked(arguments[0], options);
    }

    private static IllegalArgumentException refused(String why) {
        System.err.println(why);
        System.exit(2);
        return new IllegalArgumentException(why);
    }

    /// A first impression within about a minute of measuring; its figures prove nothing.
    public boolean quick() {
        return options.containsKey("quick");
    }

    /// Whether the JDK's flight recorder runs along, for finding out where the time goes.
    public boolean profile() {
        return options.containsKey("profile");
    }

    /// @param usual what holds in a full run
    /// @param quick what holds in a quick one
    public int number(String name, int usual, int quick) {
        var given = options.get(name);
        return given == null ? (quick() ? quick : usual) : Integer.parseInt(given);
    }

    /// What was typed, as it is.
    public String text(String name, String usual) {
        return options.getOrDefault(name, usual);
    }

    /// Words parted by commas.
    public List<String> list(String name, String usual) {
        return List.of(options.getOrDefault(name, usual).split(","));
    }

    /// A directory, or null.
    public Path directory(String name) {
        var given = options.get(name);
        return given == null ? null : Path.of(given).toAbsolutePath();
    }
}
