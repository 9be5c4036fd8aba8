package vn.motcua.shared;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the operator wrote after the name of a command: plain words and `--name value` options.
/// Files are meant as seen from the directory in which the operator stood.
public record Arguments(Path directory, List<String> words, Map<String, String> options) {

    public Arguments {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /// Reads `word`, `--name value`, `--name=value`, and `--name` alone (value `true`).
    public static Arguments parse(Path directory, List<String> given) {
        return parse(directory, given, Set.of());
    }

    /// Reads them likewise; the named switches never take the word that follows them.
    public static Arguments parse(Path directory, List<String> given, Set<String> switches) {
        var words = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < given.size(); i++) {
            var each = given.get(i);
            var option = each.startsWith("--") ? each.substring(2) : "";
            var equals = option.indexOf('=');
            if (option.isEmpty()) {
                words.add(each);
            } else if (equals > 0) {
                options.put(option.substring(0, equals), option.substring(equals + 1));
            } else if (!switches.contains(option) && valueFollows(given, i)) {
                options.put(option, given.get(++i));
            } else {
                options.put(option, "true");
            }
        }
        return new Arguments(directory, words, options);
    }

    private static boolean valueFollows(List<String> given, int index) {
        return index + 1 < given.size() && !given.get(index + 1).startsWith("--");
    }

    /// What follows the leading words that chose the command.
    public Arguments after(String name) {
        return new Arguments(
                directory, words.subList(name.split(" ").length, words.size()), options);
    }

    public String word(int index, String name) {
        if (index >= words.size()) {
            throw new Missing(name);
        }
        return words.get(index);
    }

    public Path file(int index) {
        return directory.resolve(word(index, "FILE")).normalize();
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public Optional<Path> fileOption(String name) {
        return option(name).map(file -> directory.resolve(file).normalize());
    }

    /// The operator left out something the command cannot do without.
    public static final class Missing extends Refusal {

        Missing(String name) {
            super(Kind.MALFORMED, "missing-argument", "The command needs " + name);
        }
    }
}
