package vn.motcua.organisation;

import java.util.List;

/// What became of a table of agencies.
///
/// @param loaded how many were taken in
/// @param there how many were there already under the same code
/// @param left codes that are new where agencies exist: those are founded on the page, with a date
/// @param samples how many of all carry a name or code that is only a sample
record AgencyReport(int loaded, int there, List<String> left, int samples) {

    private static final int SHOWN = 20;

    List<String> lines() {
        if (loaded > 0) {
            return samples == 0 ? List.of(summary()) : List.of(summary(), warning());
        }
        return left.isEmpty() ? List.of(summary()) : List.of(summary(), remaining());
    }

    private String summary() {
        return "loaded: %d, already there: %d, left out: %d".formatted(loaded, there, left.size());
    }

    private String warning() {
        return samples
                + " of them carry a sample as name or code (no source gives the real one)."
                + " Correct them on the page Tổ chức before you open.";
    }

    private String remaining() {
        return "Where there are agencies, new ones are founded on the page Tổ chức, with a date: "
                + String.join(", ", left.stream().limit(SHOWN).toList())
                + (left.size() > SHOWN ? ", ..." : "");
    }
}
