package vn.motcua.bench.province;

import java.util.List;
import vn.motcua.bench.Say;

/// A line of the table.
///
/// @param what what was measured
/// @param ours what came out
/// @param beside what it is held against, measured in the same run; empty for nothing
/// @param target what was wanted, in words; empty when the line is for information
/// @param met whether it was reached; null when the line is for information
record Line(String what, String ours, String beside, String target, Boolean met) {

    private static final String SHAPE = "%-46s %24s  %-34s %-18s %s";

    static Line measured(String what, String ours, String beside, String target, boolean met) {
        return new Line(what, ours, beside, target, met);
    }

    static Line told(String what, String ours, String beside) {
        return new Line(what, ours, beside, "", null);
    }

    /// Something that could not be measured, which is no success.
    static Line missing(String what, String why) {
        return new Line(what, "not measured", why, "", false);
    }

    /// Prints the table; whether every target was met.
    static boolean print(List<Line> lines) {
        Say.result("");
        Say.result("%s", SHAPE.formatted("", "measured", "beside", "target", "").stripTrailing());
        for (var line : lines) {
            var verdict = line.met == null ? "" : line.met ? "met" : "MISSED";
            var text = SHAPE.formatted(line.what, line.ours, line.beside, line.target, verdict);
            Say.result("%s", text.stripTrailing());
        }
        return lines.stream().allMatch(l -> l.met == null || l.met);
    }
}
