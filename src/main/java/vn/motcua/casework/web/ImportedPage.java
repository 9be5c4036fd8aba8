package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Timing;
import vn.motcua.casework.eventlog.ForeignCases.Which;
import vn.motcua.casework.eventlog.ForeignRow;
import vn.motcua.casework.eventlog.SourceFigures;
import vn.motcua.web.Formats;
import vn.motcua.web.Page;

/// The cases that other systems led before ours, how they stand against what was promised there,
/// and the records behind each figure.
///
/// @param source whose cases are listed, or null for the figures alone
/// @param next where the next page begins, or null
record ImportedPage(
        List<SourceFigures> figures,
        @Nullable String source,
        Which which,
        List<Line> lines,
        @Nullable String next)
        implements Page {

    static final String PATH = "/cases/imported";

    /// A line of the list.
    record Line(ForeignRow row, Timing timing) {}

    @Override
    public String title() {
        return t("casework.officer.imported.title");
    }

    boolean isAnyOpen() {
        return source != null;
    }

    String word(Which each) {
        return t("casework.officer.imported." + code(each));
    }

    /// The list behind a figure.
    String address(String of, Which each) {
        return ImportedAddress.of(of, code(each), null);
    }

    String nextPage(String cursor) {
        return ImportedAddress.of(String.valueOf(source), code(which), cursor);
    }

    String caption() {
        return t(
                next == null ? "casework.officer.cases.count" : "casework.officer.cases.count-more",
                lines.size());
    }

    static int figure(SourceFigures of, Which each) {
        return switch (each) {
            case ALL -> of.cases();
            case OPEN -> of.open();
            case ENDED -> of.ended();
            case PROMISED -> of.promised();
            case LATE -> of.late();
        };
    }

    static String number(long value) {
        return Formats.number(value);
    }

    static String code(Which each) {
        return each.name().toLowerCase(Locale.ROOT);
    }
}
