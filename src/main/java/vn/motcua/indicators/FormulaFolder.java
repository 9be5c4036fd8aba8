package vn.motcua.indicators;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexFormulas.Rule;

/// Newer versions of the index outside the program (thư mục công thức): tables of the same names
/// and columns as those that ship, each with rows that begin on later days. What ships never
/// changes, since sealed rows refer to it. Everything is looked through before the program starts,
/// so that nothing is counted by half a version.
final class FormulaFolder {

    static final String COMPONENTS = "service-index.csv";
    static final String CLASSES = "service-index-classes.csv";
    static final String RULES = "service-index-rules.csv";

    private static final Map<String, String> COLUMNS =
            Map.of(
                    COMPONENTS,
                    "index;from;practice-of;component;group;portal-group;most;full-at;none;trust;source",
                    CLASSES,
                    "index;from;class;points;trust;source",
                    RULES,
                    "index;from;rule;text;trust;source");

    private static final int ALL = 100;
    private static final Set<String> NONES = Set.of("nothing", "zero", "all");
    private static final Set<String> TRUSTS = Set.of("law", "practice", "assumed");

    private final Path folder;
    private final IndexFormulas shipped;

    private FormulaFolder(Path folder, IndexFormulas shipped) {
        this.folder = folder;
        this.shipped = shipped;
    }

    /// What ships, and the newer versions of a folder.
    ///
    /// @throws FormulasFaulty for the first thing that is wrong
    static IndexFormulas with(IndexFormulas shipped, Path folder) {
        return new FormulaFolder(folder, shipped).read();
    }

    private IndexFormulas read() {
        if (!Files.isDirectory(folder)) {
            throw new FormulasFaulty(folder + " is no directory");
        }
        checkNames();
        return new IndexFormulas(
                joined(shipped.versions(), versions()),
                joined(shipped.classes(), classes()),
                joined(shipped.rules(), rules()));
    }

    /// A table under another name would count for nothing, and nobody would see it.
    private void checkNames() {
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !COLUMNS.containsKey(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw faulty(
                                name,
                                "no table of the index ("
                                        + String.join(
                                                ", ", COLUMNS.keySet().stream().sorted().toList())
                                        + ")");
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<IndexVersion> versions() {
        var known = components();
        var shown = known.stream().filter(c -> c.most() == 0).map(Component::code).toList();
        var rows = rows(COMPONENTS, later(shipped.versions(), IndexVersion::from));
        for (var row : rows) {
            row.month(2);
            row.oneOf(3, codes(known, Component::code), "the program measures and names no other");
            row.oneOf(4, codes(known, Component::group), "a group of the decision");
            row.oneOf(5, codes(known, Component::portalGroup), "a group of the portal");
            row.number(6, 0, ALL);
            row.check(
                    !shown.contains(row.value(3)) || Integer.parseInt(row.value(6)) == 0,
                    6,
                    "%s is shown only: the program gives no points by it".formatted(row.value(3)));
            row.number(7, 1, ALL);
            row.oneOf(8, NONES, "what a denominator of zero gives");
            row.trust(9);
        }
        var versions = new ArrayList<IndexVersion>();
        byDay(rows).forEach((from, some) -> versions.add(version(from, some)));
        return versions;
    }

    private List<Component> components() {
        return shipped.versions().stream().flatMap(v -> v.components().stream()).toList();
    }

    private IndexVersion version(String from, List<Row> rows) {
        var version = IndexFormulas.version(rows.stream().map(Row::values).toList());
        var codes = version.components().stream().map(Component::code).toList();
        if (Set.copyOf(codes).size() != codes.size()) {
            throw faulty(COMPONENTS, "the version of " + from + " names a component twice");
        }
        var most = version.components().stream().mapToInt(Component::most).sum();
        if (most != ALL) {
            throw faulty(
                    COMPONENTS,
                    "the points of the version of %s are %d together and not 100"
                            .formatted(from, most));
        }
        if (rows.stream().map(row -> row.values[2]).distinct().count() != 1) {
            throw faulty(COMPONENTS, "the version of " + from + " is the practice of two months");
        }
        return version;
    }

    private List<PointsClass> classes() {
        var known = codes(shipped.classes(), PointsClass::code);
        var rows = rows(CLASSES, later(shipped.classes(), PointsClass::from));
        for (var row : rows) {
            row.oneOf(2, known, "the classes the program names");
            row.number(3, 0, ALL);
            row.trust(4);
        }
        byDay(rows)
                .forEach((from, some) -> {
                    var points = some.stream().map(row -> row.values[3]).collect(toSet());
                    if (!points.contains("0") || points.size() != some.size()) {
                        throw faulty(
                                CLASSES,
                                "the classes of %s need different points and one that begins at 0"
                                        .formatted(from));
                    }
                });
        return rows.stream().map(row -> IndexFormulas.pointsClass(row.values)).toList();
    }

    private List<Rule> rules() {
        return new RuleRows(shipped.rules(), codes(components(), Component::code))
                .read(rows(RULES, later(shipped.rules(), Rule::from)));
    }

    private static <T> LocalDate later(List<T> shipped, Function<T, LocalDate> from) {
        return shipped.stream().map(from).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    private static <T> Set<String> codes(List<T> known, Function<T, String> code) {
        return known.stream().map(code).collect(toSet());
    }

    private static Map<String, List<Row>> byDay(List<Row> rows) {
        return rows.stream()
                .collect(groupingBy(row -> row.values[1], TreeMap::new, Collectors.toList()));
    }

    /// The rows of a table, all of the service index and from days after what ships; none where the
    /// folder does not have the table.
    private List<Row> rows(String name, LocalDate shippedTo) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        var lines = lines(file);
        var columns = COLUMNS.getOrDefault(name, "");
        var head = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var row = new Row(name, i + 1, line.split(";", -1));
            if (!head) {
                row.check(line.strip().equals(columns), 0, "the columns are " + columns);
                head = true;
                continue;
            }
            row.check(
                    row.values.length == columns.split(";").length,
                    0,
                    "as many values as columns: " + columns);
            row.oneOf(0, Set.of(ServiceIndex.NAME), "the index");
            row.check(
                    row.date(1).isAfter(shippedTo),
                    1,
                    "what ships does not change: a newer version begins after " + shippedTo);
            rows.add(row);
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file).replace("\uFEFF", "").lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static FormulasFaulty faulty(String file, String what) {
        return new FormulasFaulty(file + ": " + what);
    }

    /// One line, which says where it stands when it is wrong.
    record Row(String file, int line, String[] values) {

        String value(int column) {
            return values[column];
        }

        void check(boolean right, int column, String what) {
            if (!right) {
                throw faulty(
                        file, "line %d, \u201c%s\u201d: %s".formatted(line, values[column], what));
            }
        }

        void oneOf(int column, Set<String> known, String what) {
            check(
                    known.contains(values[column]),
                    column,
                    what + " (" + String.join(", ", known.stream().sorted().toList()) + ")");
        }

        void number(int column, int least, int most) {
            var isNumber = values[column].matches("\\d{1,3}");
            check(
                    isNumber
                            && Integer.parseInt(values[column]) >= least
                            && Integer.parseInt(values[column]) <= most,
                    column,
                    "a whole number from %d to %d".formatted(least, most));
        }

        LocalDate date(int column) {
            try {
                return LocalDate.parse(values[column]);
            } catch (java.time.DateTimeException e) {
                throw faulty(
                        file,
                        "line %d, \u201c%s\u201d: a day such as 2025-01-01"
                                .formatted(line, values[column]));
            }
        }

        void month(int column) {
            try {
                YearMonth.parse(values[column]);
            } catch (java.time.DateTimeException e) {
                throw faulty(
                        file,
                        "line %d, \u201c%s\u201d: a month such as 2025-01"
                                .formatted(line, values[column]));
            }
        }

        void trust(int column) {
            oneOf(column, TRUSTS, "how sure it is");
            check(!values[column + 1].isBlank(), column + 1, "where it is known from");
        }
    }
}
