package vn.motcua.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Reads the decided days from a table: date, kind, occasion, decision, decided on, verified,
/// basis. Lines that begin with # are remarks.
final class DecidedDayFile {

    private DecidedDayFile() {}

    static List<DecidedDay> read(String resource) {
        try (var in = DecidedDayFile.class.getResourceAsStream(resource)) {
            var bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(DecidedDayFile::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecidedDay row(String line) {
        var cells = line.split(",", -1);
        var decidedOn = cells[4].isEmpty() ? null : LocalDate.parse(cells[4]);
        return new DecidedDay(
                LocalDate.parse(cells[0]),
                DayKind.valueOf(cells[1]),
                Occasion.valueOf(cells[2]),
                new DecidedDay.Decision(cells[3], decidedOn, cells[5].equals("yes")),
                cells[6]);
    }
}
