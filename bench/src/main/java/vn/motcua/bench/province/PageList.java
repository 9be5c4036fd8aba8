package vn.motcua.bench.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What `pages.txt` says: who opens which page.
///
/// @param people queries for accounts, by name
/// @param values queries for parts of addresses, by name
/// @param forms what is sent first where a province has none of something
record PageList(
        Map<String, String> people,
        Map<String, String> values,
        List<Form> forms,
        List<Entry> entries) {

    /// Who is not signed in.
    static final String ANYONE = "anyone";

    private static final String NOBODY = "-";

    /// A line.
    ///
    /// @param route as the program declares it, without the shape of its parts
    /// @param address with names of values in braces; for a page that nobody opens, why
    record Entry(String route, String who, String address) {

        boolean isMeasured() {
            return !who.equals(NOBODY);
        }

        /// As it stands in results.
        String name() {
            return who + " " + address;
        }
    }

    /// A form that is sent where a value is missing.
    ///
    /// @param value what the province has none of
    /// @param page that has the form, with names of values in braces
    /// @param action where the form goes
    /// @param fields what is typed into it: `name=value&name=value`
    record Form(String value, String who, String page, String action, String fields) {}

    static PageList shipped() {
        try (var in = PageList.class.getResourceAsStream("/pages.txt")) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageList read(String text) {
        var people = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, String>();
        var forms = new ArrayList<Form>();
        var entries = new ArrayList<Entry>();
        var section = "";
        for (var line : joined(text)) {
            if (line.startsWith("[")) {
                section = line;
            } else if (section.equals("[pages]")) {
                var parts = line.split("\\|", 3);
                entries.add(new Entry(parts[0].strip(), parts[1].strip(), parts[2].strip()));
            } else if (section.equals("[forms]")) {
                var parts = line.split("\\s*\\|\\s*", -1);
                forms.add(new Form(parts[0], parts[1], parts[2], parts[3], parts[4]));
            } else {
                var parts = line.split("=", 2);
                (section.equals("[people]") ? people : values)
                        .put(parts[0].strip(), parts[1].strip());
            }
        }
        return new PageList(people, values, List.copyOf(forms), List.copyOf(entries));
    }

    private static List<String> joined(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                lines.add(lines.removeLast() + " " + line.strip());
            } else {
                lines.add(line.strip());
            }
        }
        return lines;
    }

    /// Routes of the program that have no line.
    Set<String> missing(Set<String> routes) {
        var missing = new TreeSet<>(routes);
        entries.forEach(e -> missing.remove(e.route));
        return missing;
    }

    /// Lines whose route the program does not have.
    Set<String> stale(Set<String> routes) {
        var stale = new TreeSet<String>();
        entries.stream().map(Entry::route).filter(r -> !routes.contains(r)).forEach(stale::add);
        return stale;
    }
}
