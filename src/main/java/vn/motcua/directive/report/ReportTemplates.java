package vn.motcua.directive.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.indicators.Scope;
import vn.motcua.shared.ValueTable;

/// What reports there are and what each section of them measures, as the project ships it: a table
/// of values separated by semicolons, in which lines that begin with # are remarks.
final class ReportTemplates {

    private static final String TABLE = "/directive/reports.csv";

    private final Map<String, List<Part>> byKey;

    private ReportTemplates(Map<String, List<Part>> byKey) {
        this.byKey = byKey;
    }

    /// Kinds of parts.
    enum Kind {
        VALUE,
        COURSE,
        UNITS,
        SOURCE
    }

    /// One thing a section shows.
    ///
    /// @param what the key of a figure, or of a part of another module
    record Part(String section, Kind kind, String what, Scope.Reach reach) {}

    static ReportTemplates shipped() {
        return new ReportTemplates(
                ValueTable.read(TABLE, ';').stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row[0],
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                ReportTemplates::part, Collectors.toList()))));
    }

    List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    Optional<List<Part>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static Part part(String[] row) {
        return new Part(
                row[1],
                Kind.valueOf(row[2].toUpperCase(Locale.ROOT)),
                row[3],
                Scope.Reach.valueOf(row[4].toUpperCase(Locale.ROOT)));
    }
}
