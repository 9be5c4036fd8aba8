package vn.motcua.casework.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import vn.motcua.shared.ValueTable;

/// Reads deadline rules from a table: one row a version; clauses are separated by `|`, their topic,
/// trust and source by `:`. Lines that begin with # are remarks.
final class DeadlineRuleFile {

    private DeadlineRuleFile() {}

    static List<DeadlineRule> read(String resource) {
        return ValueTable.read(resource, ';').stream().map(DeadlineRuleFile::row).toList();
    }

    private static DeadlineRule row(String[] cells) {
        var counting =
                new Counting(
                        Counting.DayMode.valueOf(cells[2]),
                        Integer.parseInt(cells[3]),
                        Counting.PartDay.valueOf(cells[4]),
                        Counting.DayOffEnd.valueOf(cells[5]));
        var cutoff = cells[7].isEmpty() ? null : LocalTime.parse(cells[7]);
        var reception = new Reception(Reception.AfterHours.valueOf(cells[6]), cutoff);
        return new DeadlineRule(
                cells[0], LocalDate.parse(cells[1]), counting, reception, clauses(cells[8]));
    }

    private static List<Clause> clauses(String text) {
        return Arrays.stream(text.split("\\|")).map(DeadlineRuleFile::clause).toList();
    }

    private static Clause clause(String text) {
        var parts = text.split(":", 3);
        return new Clause(Clause.Topic.valueOf(parts[0]), Clause.Trust.valueOf(parts[1]), parts[2]);
    }
}
