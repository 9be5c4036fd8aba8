package vn.motcua.organisation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.shared.Refusal;

/// A province's agencies in a table: comma separated, UTF-8, the first line names the columns. What
/// is wrong is found all at once, each with its line.
final class AgencyFile {

    private static final List<String> NEEDED =
            List.of("code", "parent_code", "tier", "kind", "name_vi");
    private static final Map<String, String> OTHERWISE =
            Map.of("gso_code", "", "valid_from", "2022-01-01", "sample", "no");
    private static final int MOST = 40;

    private final List<ReferenceFile.Row> rows;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private AgencyFile(List<ReferenceFile.Row> rows) {
        this.rows = rows;
    }

    /// @throws Faulty if it cannot be read or something in it is wrong
    static List<ReferenceFile.Row> read(Path file) {
        return new AgencyFile(ReferenceFile.parse(text(file))).checked();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Faulty("The file is not UTF-8 text: " + file);
        } catch (IOException e) {
            throw new Faulty("The file cannot be read: " + file);
        }
    }

    private List<ReferenceFile.Row> checked() {
        if (rows.isEmpty()) {
            throw new Faulty("There is nothing in the file below its first line.");
        }
        var missing = NEEDED.stream().filter(c -> !rows.getFirst().cells().containsKey(c)).toList();
        if (!missing.isEmpty()) {
            throw new Faulty("These columns are missing: " + String.join(", ", missing));
        }
        var whole = rows.stream().map(AgencyFile::completed).toList();
        check(whole);
        if (!faults.isEmpty()) {
            var shown = faults.stream().limit(MOST).toList();
            throw new Faulty(
                    "%d faults; nothing was loaded:%n  %s"
                            .formatted(faults.size(), String.join("%n  ".formatted(), shown)));
        }
        return whole;
    }

    private static ReferenceFile.Row completed(ReferenceFile.Row row) {
        var cells = new HashMap<>(OTHERWISE);
        row.cells().forEach((name, cell) -> cells.merge(name, cell.strip(), AgencyFile::given));
        return new ReferenceFile.Row(row.line(), cells);
    }

    private static String given(String otherwise, String cell) {
        return cell.isEmpty() ? otherwise : cell;
    }

    private void check(List<ReferenceFile.Row> whole) {
        whole.forEach(this::checkAlone);
        var roots = whole.stream().filter(r -> r.get("parent_code").isEmpty()).toList();
        if (roots.size() != 1) {
            faults.add("one agency has no parent_code, the province; here: " + roots.size());
        }
        whole.stream()
                .filter(r -> !r.get("parent_code").isEmpty())
                .filter(r -> !codes.contains(r.get("parent_code")))
                .forEach(r -> fault(r, "there is no agency " + r.get("parent_code")));
        whole.stream().filter(r -> circles(r, whole)).forEach(r -> fault(r, "is its own parent"));
    }

    private void checkAlone(ReferenceFile.Row row) {
        Stream.of("code", "kind", "name_vi")
                .filter(c -> row.get(c).isEmpty())
                .forEach(c -> fault(row, c + " is empty"));
        if (!row.get("code").isEmpty() && !codes.add(row.get("code"))) {
            fault(row, "the code " + row.get("code") + " is there twice");
        }
        if (Stream.of(Tier.values()).noneMatch(t -> t.code().equals(row.get("tier")))) {
            fault(row, "tier is province, department, district or commune: " + row.get("tier"));
        }
        if (!List.of("yes", "no").contains(row.get("sample"))) {
            fault(row, "sample is yes or no");
        }
        if (!isDate(row.get("valid_from"))) {
            fault(row, "valid_from is no date such as 2022-01-01: " + row.get("valid_from"));
        }
    }

    private static boolean circles(ReferenceFile.Row row, List<ReferenceFile.Row> whole) {
        var parents = new HashMap<String, String>();
        whole.forEach(r -> parents.put(r.get("code"), r.get("parent_code")));
        var at = row.get("parent_code");
        for (int steps = 0; steps <= whole.size() && !at.isEmpty(); steps++) {
            if (at.equals(row.get("code"))) {
                return true;
            }
            at = parents.getOrDefault(at, "");
        }
        return false;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private void fault(ReferenceFile.Row row, String what) {
        faults.add("line " + row.line() + ": " + what);
    }

    /// The file is not as the layout wants it.
    static final class Faulty extends Refusal {

        Faulty(String detail) {
            super(Kind.INVALID, "faulty-agencies", detail);
        }
    }
}
