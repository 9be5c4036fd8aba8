package vn.motcua.casework.eventlog;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the columns and words of a foreign log mean here. Written by the operator; nothing is
/// guessed beside it.
///
/// @param posts whose post a resource of the log is, by number
/// @param agencies which agency a group of the log is, by code
/// @param officers columns that name officers, beside the resource
/// @param leaveOut columns that are not kept
record Mapping(
        Layout layout,
        LogTime time,
        Columns columns,
        Choices choices,
        Person applicant,
        Map<String, Integer> posts,
        Map<String, String> agencies,
        Set<String> officers,
        Set<String> leaveOut) {

    /// Columns that begin so speak of the case, not of the step.
    static final String CASE = "case:";

    /// How a table is written.
    ///
    /// @param caseColumns columns of the case beside those that the mapping uses as such
    /// @param dates columns of moments beside those that the mapping uses as such
    record Layout(char delimiter, Charset charset, Set<String> caseColumns, Set<String> dates) {}

    /// @param code where the case's own code stands, when it is to be kept
    /// @param ending activities that end a case, when no column says when it ended
    record Columns(
            String id,
            String activity,
            String time,
            @Nullable String resource,
            @Nullable String group,
            @Nullable String lifecycle,
            @Nullable String start,
            @Nullable String accepted,
            @Nullable String end,
            Set<String> ending,
            @Nullable String deadline,
            @Nullable String code) {}

    /// @param decidedBy the agency that decides, when it is another than the receiving one
    record Choices(
            Choice source,
            Choice channel,
            Choice filedBy,
            Choice procedure,
            Choice unit,
            @Nullable Choice decidedBy,
            Choice outcome) {

        Stream<Choice> all() {
            return Stream.of(source, channel, filedBy, procedure, unit, decidedBy, outcome)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull);
        }
    }

    /// Where the applicant's data stand; they are kept with the applicant and nowhere else.
    record Person(
            Choice kind,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email) {

        Stream<String> columns() {
            return present(name, idNumber, phone, email);
        }
    }

    /// The columns whose rows all say the same within one case.
    Set<String> caseColumns() {
        var all = new HashSet<String>(layout.caseColumns());
        present(
                        columns.id(),
                        columns.start(),
                        columns.accepted(),
                        columns.end(),
                        columns.deadline(),
                        columns.code())
                .forEach(all::add);
        Stream.concat(choices.all(), Stream.of(applicant.kind()))
                .flatMap(c -> present(c.column()))
                .forEach(all::add);
        applicant.columns().forEach(all::add);
        return all;
    }

    boolean isCaseColumn(String column) {
        return column.startsWith(CASE) || caseColumns().contains(column);
    }

    /// Columns of moments.
    Set<String> dates() {
        var all = new HashSet<String>(layout.dates());
        present(columns.start(), columns.accepted(), columns.end(), columns.deadline())
                .forEach(all::add);
        return all;
    }

    /// Every column the mapping names.
    Collection<String> named() {
        var all = new HashSet<>(caseColumns());
        present(
                        columns.activity(),
                        columns.time(),
                        columns.resource(),
                        columns.group(),
                        columns.lifecycle())
                .forEach(all::add);
        all.addAll(layout.dates());
        all.addAll(officers);
        all.addAll(leaveOut);
        return all;
    }

    /// The key of a column's attribute: `deadline` of `case:deadline`.
    static String key(String column) {
        return column.startsWith(CASE) ? column.substring(CASE.length()) : column;
    }

    private static Stream<String> present(@Nullable String... columns) {
        return java.util.Arrays.stream(columns)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    static final List<String> CHANNELS = List.of("counter", "online", "post");
}
