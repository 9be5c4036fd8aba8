package vn.motcua.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The sample plan that is shipped: a line for each task.
final class PlanFile {

    private static final String PLACE = "/reference/programme-plan.txt";

    private PlanFile() {}

    /// @param document short name of the document it comes from
    /// @param end `carried`, `closed` or `open`
    /// @param spread `district` when it is handed down to the districts, else empty
    /// @param figure what measures its target; empty when it has none
    record Line(
            String group,
            String lead,
            String document,
            LocalDate start,
            LocalDate deadline,
            boolean regular,
            String end,
            String spread,
            String figure,
            String goal,
            String work,
            String product) {

        boolean open() {
            return end.equals("open");
        }

        private static Line read(String line) {
            var parts = line.split("\\|", -1);
            return new Line(
                    parts[0],
                    parts[1],
                    parts[2],
                    LocalDate.parse(parts[3]),
                    LocalDate.parse(parts[4]),
                    parts[5].equals("yes"),
                    parts[6],
                    parts[7],
                    parts[8],
                    parts[9],
                    parts[10],
                    parts[11]);
        }
    }

    static List<Line> read() {
        try (var in = Objects.requireNonNull(PlanFile.class.getResourceAsStream(PLACE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(Line::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
