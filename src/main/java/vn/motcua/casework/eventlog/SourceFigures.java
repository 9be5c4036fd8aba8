package vn.motcua.casework.eventlog;

/// How the cases of a former system stand, counted from our own records.
///
/// @param steps what was done in that system
/// @param ended those that are over
/// @param promised those of them for which a due moment was promised
/// @param late those of them that ended after it
public record SourceFigures(
        String source, int cases, long steps, int ended, int promised, int late) {

    public int open() {
        return cases - ended;
    }
}
