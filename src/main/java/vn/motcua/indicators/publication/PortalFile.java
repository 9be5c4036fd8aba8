package vn.motcua.indicators.publication;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.casework.CaseCode;
import vn.motcua.indicators.Period;

/// Scores of the national portal as a file: `unit,period,component,score,case,verdict`. A row
/// without a case is a score; a row with one says whether the portal counted the case (`met`,
/// `not-met`).
record PortalFile(List<Scored> scores, List<Judged> cases) {

    static final String COLUMNS = "unit,period,component,score,case,verdict";

    private static final int WIDTH = 6;
    private static final Pattern SCORE = Pattern.compile("\\d{1,3}([.]\\d{1,2})?");
    private static final Pattern COMPONENT = Pattern.compile("[1-9][.]\\d{1,2}[a-z]?");

    /// A score of a unit for a component.
    record Scored(String unit, Period period, String component, BigDecimal score) {}

    /// The portal's verdict on a case.
    record Judged(String unit, Period period, String component, String caseCode, boolean met) {}

    /// @throws PortalFileFaulty for the first line that is wrong
    static PortalFile read(byte[] content) {
        var lines =
                new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(COLUMNS)) {
            throw new PortalFileFaulty(1, "The columns are " + COLUMNS);
        }
        var scores = new ArrayList<Scored>();
        var cases = new ArrayList<Judged>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read(lines.get(i).split(",", -1), i + 1, scores, cases);
            }
        }
        return new PortalFile(scores, cases);
    }

    private static void read(String[] row, int line, List<Scored> scores, List<Judged> cases) {
        require(row.length == WIDTH, line, "six values");
        var period = Period.parse(row[1]).orElseThrow(() -> new PortalFileFaulty(line, "period"));
        require(COMPONENT.matcher(row[2]).matches(), line, "component");
        if (row[4].isBlank()) {
            require(SCORE.matcher(row[3]).matches(), line, "score");
            scores.add(new Scored(row[0].strip(), period, row[2], new BigDecimal(row[3])));
        } else {
            var code = CaseCode.parse(row[4]).orElseThrow(() -> new PortalFileFaulty(line, "case"));
            require(row[5].equals("met") || row[5].equals("not-met"), line, "verdict");
            cases.add(
                    new Judged(row[0].strip(), period, row[2], code.value(), row[5].equals("met")));
        }
    }

    private static void require(boolean right, int line, String what) {
        if (!right) {
            throw new PortalFileFaulty(line, what);
        }
    }
}
