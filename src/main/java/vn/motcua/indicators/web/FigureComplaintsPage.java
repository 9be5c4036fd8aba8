package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.feedback.ComplaintClocks;
import vn.motcua.feedback.ComplaintRow;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.FigureCases.Part;
import vn.motcua.indicators.FigureComplaints.Slice;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Page;

/// The complaints behind a figure.
///
/// @param units names of the agencies that occur
/// @param readable those of which the reader may open what was said
/// @param later whether this is not the first page
record FigureComplaintsPage(
        FigureAsk ask,
        Figure figure,
        Part part,
        Slice slice,
        Measuring measuring,
        Map<AgencyId, String> units,
        Set<UUID> readable,
        boolean later)
        implements Page {

    /// By what the figure is counted.
    ///
    /// @param version the formulas of the index in the period, or null without one
    /// @param clocks by which complaints are dealt with today
    record Measuring(@Nullable IndexVersion version, ComplaintClocks clocks) {}

    @Override
    public String title() {
        return FigurePage.partName(figure, part);
    }

    @Override
    public HttpStatus status() {
        return ask.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<ComplaintRow> lines() {
        return slice.lines();
    }

    String unit(ComplaintRow line) {
        return units.getOrDefault(line.desk(), "");
    }

    /// Whether it opens to what was said.
    boolean opens(ComplaintRow line) {
        return readable.contains(line.id());
    }

    /// How its clocks went.
    String clock(ComplaintRow line) {
        return t(line.overdue() ? "figures.complaints.late" : "figures.complaints.in-time");
    }

    @Nullable String next() {
        return slice.next() == null
                ? null
                : ask.complaints(figure, part.code()) + "&after=" + slice.next();
    }

    @Nullable String first() {
        return later ? ask.complaints(figure, part.code()) : null;
    }
}
