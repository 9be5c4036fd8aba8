package vn.motcua.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.shared.ValueTable;

/// The versions of the indices and the classes of their points, as the project ships them and a
/// folder outside adds to them ([FormulaFolder]): tables of values separated by semicolons, in
/// which lines that begin with # are remarks.
public final class IndexFormulas {

    /// A class of an index from so many points on.
    ///
    /// @param code `excellent`, `good`, `fair`, `average`, `weak`
    public record PointsClass(
            String index, LocalDate from, String code, int points, Trust trust, String source) {}

    /// A rule of an index beside its points, from a day on.
    ///
    /// @param code `asked-again-is-late`; `unknown-owes-result` where what no source tells of a
    ///   procedure's result does not free its cases from one; `undated-is-in-time` where a case
    ///   that has ended without having had a date is none that was late; `disliked-up-to:` and the
    ///   rating up to which the applicant of a case was not content; `corrections-within:` and the
    ///   working days for which a draft is put before the units before it may be approved;
    ///   `counted-once:` and a component's code where a case with two faults counts once; `factor:`
    ///   and a component's code for a factor of its formula that nothing measures and that is taken
    ///   as one; `ends:` and a rule where that rule applies no longer
    /// @param text the key of its words
    public record Rule(
            String index, LocalDate from, String code, String text, Trust trust, String source) {

        static final String ENDS = "ends:";

        /// Whether from its day on there is no such rule any more.
        boolean ends() {
            return code.startsWith(ENDS);
        }

        /// What fills its words: the number or component that its code ends with; empty for none.
        public String value() {
            var at = code.indexOf(':');
            return at < 0 ? "" : code.substring(at + 1);
        }

        /// What it rules: a later one of the same takes its place.
        String name() {
            var rule = ends() ? code.substring(ENDS.length()) : code;
            return Stream.of(DISLIKED, CORRECTIONS)
                    .filter((rule + ":")::startsWith)
                    .findFirst()
                    .orElse(rule);
        }

        private int number(String name) {
            return Integer.parseInt(code.substring(name.length()));
        }
    }

    private static final String DISLIKED = "disliked-up-to:";
    private static final String CORRECTIONS = "corrections-within:";

    private final List<IndexVersion> versions;
    private final List<PointsClass> classes;
    private final List<Rule> rules;

    IndexFormulas(List<IndexVersion> versions, List<PointsClass> classes, List<Rule> rules) {
        this.versions = List.copyOf(versions);
        this.classes = List.copyOf(classes);
        this.rules = List.copyOf(rules);
    }

    public static IndexFormulas shipped() {
        return new IndexFormulas(
                versions(rows("/indicators/service-index.csv")),
                rows("/indicators/service-index-classes.csv").stream()
                        .map(IndexFormulas::pointsClass)
                        .toList(),
                rows("/indicators/service-index-rules.csv").stream()
                        .map(IndexFormulas::rule)
                        .toList());
    }

    List<IndexVersion> versions() {
        return versions;
    }

    List<PointsClass> classes() {
        return classes;
    }

    List<Rule> rules() {
        return rules;
    }

    /// The rules that apply on a day.
    public List<Rule> rulesAt(String index, LocalDate day) {
        var inForce = new LinkedHashMap<String, Rule>();
        rules.stream()
                .filter(r -> r.index.equals(index) && !r.from.isAfter(day))
                .sorted(Comparator.comparing(Rule::from))
                .forEach(r -> inForce.put(r.name(), r));
        return inForce.values().stream().filter(r -> !r.ends()).toList();
    }

    /// The rating up to which the applicant of a case was not content on a day; 0 before any rule.
    public int dislikedUpTo(String index, LocalDate day) {
        return number(index, day, DISLIKED).orElse(0);
    }

    /// For how many working days a draft is put before its units before it may be approved; none
    /// where it need not be.
    public OptionalInt correctionDays(String index, LocalDate day) {
        return number(index, day, CORRECTIONS);
    }

    private OptionalInt number(String index, LocalDate day, String name) {
        return rulesAt(index, day).stream()
                .filter(r -> r.code.startsWith(name))
                .mapToInt(r -> r.number(name))
                .findFirst();
    }

    /// The version of that name and first day, as [IndexVersion#id()] tells it.
    public Optional<IndexVersion> find(String id) {
        return versions.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /// The version that applies on a day: the last that began by then.
    public Optional<IndexVersion> at(String index, LocalDate day) {
        return versions.stream()
                .filter(v -> v.name().equals(index) && !v.from().isAfter(day))
                .max(Comparator.comparing(IndexVersion::from));
    }

    /// The class of a result on a day; none while some of the hundred points have no source.
    public Optional<PointsClass> classOf(IndexResult result, LocalDate day) {
        return classOf(classesAt(result.version().name(), day), result);
    }

    /// The classes that apply on a day: those that began last by then.
    public List<PointsClass> classesAt(String index, LocalDate day) {
        var begun =
                classes.stream()
                        .filter(c -> c.index.equals(index) && !c.from.isAfter(day))
                        .toList();
        var last = begun.stream().map(PointsClass::from).max(Comparator.naturalOrder());
        return begun.stream().filter(c -> last.filter(c.from::equals).isPresent()).toList();
    }

    /// The class of a result among those of a day; none while some of the hundred points have no
    /// source.
    public static Optional<PointsClass> classOf(List<PointsClass> classes, IndexResult result) {
        return result.isWhole()
                ? classes.stream()
                        .filter(c -> result.reached().compareTo(BigDecimal.valueOf(c.points)) >= 0)
                        .max(Comparator.comparing(PointsClass::points))
                : Optional.empty();
    }

    private static List<IndexVersion> versions(List<String[]> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                r -> r[0] + ";" + r[1], LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(IndexFormulas::version)
                .toList();
    }

    static IndexVersion version(List<String[]> rows) {
        var first = rows.getFirst();
        return new IndexVersion(
                first[0],
                LocalDate.parse(first[1]),
                YearMonth.parse(first[2]),
                rows.stream().map(IndexFormulas::component).toList());
    }

    private static Component component(String[] row) {
        return new Component(
                row[3],
                row[4],
                row[5],
                Integer.parseInt(row[6]),
                Integer.parseInt(row[7]),
                Component.None.of(row[8]),
                Trust.of(row[9]),
                row[10]);
    }

    static PointsClass pointsClass(String[] row) {
        return new PointsClass(
                row[0],
                LocalDate.parse(row[1]),
                row[2],
                Integer.parseInt(row[3]),
                Trust.of(row[4]),
                row[5]);
    }

    static Rule rule(String[] row) {
        return new Rule(row[0], LocalDate.parse(row[1]), row[2], row[3], Trust.of(row[4]), row[5]);
    }

    private static List<String[]> rows(String resource) {
        return ValueTable.read(resource, ';');
    }
}
