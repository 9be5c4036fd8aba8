package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.ComplaintClocks;
import vn.motcua.feedback.ComplaintFilter;
import vn.motcua.feedback.ComplaintRow;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Complaints on an officer's desks, due first.
record ComplaintsPage(
        ComplaintsAddress address,
        List<Line> lines,
        List<Option> units,
        Function<AgencyId, String> names,
        ComplaintClocks clocks,
        @Nullable String next)
        implements Page {

    /// A line of the list.
    ///
    /// @param opens whether the reader may read what was said
    record Line(ComplaintRow row, boolean late, boolean opens) {}

    /// Whether there is a line that the reader may not open.
    boolean isWithheld() {
        return lines.stream().anyMatch(line -> !line.opens());
    }

    @Override
    public String title() {
        return t("feedback.desk.title");
    }

    String caption() {
        return t(next == null ? "feedback.desk.count" : "feedback.desk.count-more", lines.size());
    }

    List<Option> stateOptions() {
        return ComplaintFilter.STATES.stream()
                .map(s -> new Option(s, ComplaintWords.state(s)))
                .toList();
    }

    List<Option> subjectOptions() {
        return Stream.of("conduct", "rules")
                .map(s -> new Option(s, t("feedback.subject." + s)))
                .toList();
    }
}
