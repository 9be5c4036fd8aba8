package vn.motcua.indicators.publication;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.IndexFormulas;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Score;
import vn.motcua.shared.Ratio;

/// The index of all agencies for a period as it is published: the canonical rows (bảng điểm) that
/// are sealed. Written and read in exactly one form, byte by byte:
///
/// * UTF-8, commas, each line ended by one line feed, first the names of the columns;
/// * a row for every unit and component, sorted by the code of the unit and the code of the
///   component as text;
/// * `state` is `points`, `shown` (gives no points), `nothing` (nothing to take a share of) or
///   `no-source`; whole numbers without separators, points with two decimals and a point, empty
///   where there is none;
/// * `trust` says how sure the points of the component are (`law`, `practice`, `assumed`), and
///   `practice_of` whose practice they are: a period before that month may have been scored
///   otherwise. Editions sealed before these columns were there stay as they are.
///
/// @param edition 1 for the first, more for each restatement
/// @param units results by the code of the unit
public record ScoreSheet(Period period, int edition, SortedMap<String, IndexResult> units) {

    /// The columns, in their order.
    public static final List<String> COLUMNS =
            List.of(
                    "index",
                    "period",
                    "edition",
                    "unit",
                    "component",
                    "state",
                    "numerator",
                    "denominator",
                    "points",
                    "formula",
                    "trust",
                    "practice_of");

    /// The columns that earlier editions have.
    private static final int EARLIER = 10;

    private static final int STATE = 5;

    /// Its text; [#bytes()] is what is sealed.
    public String text() {
        var text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        units.forEach((unit, result) -> append(text, unit, result));
        return text.toString();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /// By which versions of the formulas it was computed.
    public String formula() {
        return units.values().stream()
                .map(result -> result.version().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /// The versions by which it was computed.
    Set<IndexVersion> versions() {
        return units.values().stream().map(IndexResult::version).collect(Collectors.toSet());
    }

    /// The same results as another edition.
    public ScoreSheet as(int number) {
        return new ScoreSheet(period, number, units);
    }

    private void append(StringBuilder text, String unit, IndexResult result) {
        var version = result.version();
        result.lines().stream()
                .sorted(Comparator.comparing(line -> line.component().code()))
                .forEach(line ->
                        text.append(version.name())
                                .append(',')
                                .append(period.code())
                                .append(',')
                                .append(edition)
                                .append(',')
                                .append(unit)
                                .append(',')
                                .append(line.component().code())
                                .append(',')
                                .append(values(line.score()))
                                .append(',')
                                .append(version.id())
                                .append(',')
                                .append(line.component().trust().code())
                                .append(',')
                                .append(version.practiceOf())
                                .append('\n'));
    }

    /// The word for what became of a component, as it stands in the rows.
    public static String state(Score score) {
        var values = values(score);
        return values.substring(0, values.indexOf(','));
    }

    private static String values(Score score) {
        return switch (score) {
            case Score.Points(var points, var of) ->
                    "points,%d,%d,%s"
                            .formatted(
                                    of.numerator(),
                                    of.denominator(),
                                    points.setScale(2).toPlainString());
            case Score.Shown(var of) -> "shown,%d,%d,".formatted(of.numerator(), of.denominator());
            case Score.NotApplicable() -> "nothing,0,0,";
            case Score.NoSource() -> "no-source,,,";
        };
    }

    /// Reads [#text()] back.
    ///
    /// @throws IllegalArgumentException if it is no such text
    public static ScoreSheet parse(String text, IndexFormulas formulas) {
        var lines = text.lines().toList();
        if (lines.size() < 2 || !isHead(lines.getFirst())) {
            throw new IllegalArgumentException("No rows of an index");
        }
        var byUnit = new TreeMap<String, List<String[]>>();
        for (var line : lines.subList(1, lines.size())) {
            var row = line.split(",", -1);
            byUnit.computeIfAbsent(row[3], _ -> new ArrayList<>()).add(row);
        }
        var units = new TreeMap<String, IndexResult>();
        byUnit.forEach((unit, rows) -> units.put(unit, result(rows, formulas)));
        var first = lines.get(1).split(",", -1);
        return new ScoreSheet(
                Period.parse(first[1]).orElseThrow(), Integer.parseInt(first[2]), units);
    }

    private static boolean isHead(String line) {
        return line.equals(String.join(",", COLUMNS))
                || line.equals(String.join(",", COLUMNS.subList(0, EARLIER)));
    }

    private static IndexResult result(List<String[]> rows, IndexFormulas formulas) {
        var version = version(rows.getFirst()[9], formulas);
        var lines = rows.stream().collect(Collectors.toMap(row -> row[4], row -> score(row)));
        return new IndexResult(
                version,
                version.components().stream()
                        .filter(c -> lines.containsKey(c.code()))
                        .map(c -> new IndexResult.Line(c, requireNonNull(lines.get(c.code()))))
                        .toList());
    }

    private static IndexVersion version(String id, IndexFormulas formulas) {
        return formulas.find(id)
                .orElseThrow(() -> new IllegalArgumentException("No formula " + id));
    }

    private static Score score(String[] row) {
        return switch (row[STATE]) {
            case "points" -> new Score.Points(new BigDecimal(row[8]), ratio(row));
            case "shown" -> new Score.Shown(ratio(row));
            case "nothing" -> new Score.NotApplicable();
            case "no-source" -> new Score.NoSource();
            default -> throw new IllegalArgumentException("No state of a row: " + row[STATE]);
        };
    }

    private static Ratio ratio(String[] row) {
        return new Ratio(Long.parseLong(row[6]), Long.parseLong(row[7]));
    }

    /// The codes of units whose rows differ from those of another sheet of the period.
    public List<String> differing(ScoreSheet other) {
        var codes = new java.util.TreeSet<>(units.keySet());
        codes.addAll(other.units.keySet());
        return codes.stream()
                .filter(code -> !same(units.get(code), other.units.get(code)))
                .toList();
    }

    /// Whether two results say the same by the same formula.
    public static boolean same(
            @org.jspecify.annotations.Nullable IndexResult one,
            @org.jspecify.annotations.Nullable IndexResult other) {
        return one == null || other == null
                ? one == other
                : one.version().id().equals(other.version().id())
                        && scores(one).equals(scores(other));
    }

    private static java.util.Map<Component, String> scores(IndexResult result) {
        return result.lines().stream()
                .collect(
                        Collectors.toMap(
                                IndexResult.Line::component, line -> values(line.score())));
    }
}
