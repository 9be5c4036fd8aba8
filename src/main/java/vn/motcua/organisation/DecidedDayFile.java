package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.shared.ValueTable;

/// Reads the decided days from a table: date, kind, occasion, decision, decided on, verified,
/// basis. Lines that begin with # are remarks.
final class DecidedDayFile {

    private DecidedDayFile() {}

    static List<DecidedDay> read(String resource) {
        return ValueTable.read(resource, ',').stream().map(DecidedDayFile::row).toList();
    }

    private static DecidedDay row(String[] cells) {
        var decidedOn = cells[4].isEmpty() ? null : LocalDate.parse(cells[4]);
        return new DecidedDay(
                LocalDate.parse(cells[0]),
                DayKind.valueOf(cells[1]),
                Occasion.valueOf(cells[2]),
                new DecidedDay.Decision(cells[3], decidedOn, cells[5].equals("yes")),
                cells[6]);
    }
}
