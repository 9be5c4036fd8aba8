package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseRow;
import vn.motcua.casework.Timing;
import vn.motcua.casework.WorklistFilter.Whose;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The worklist of an officer, with a case open beside it or not.
///
/// @param queues piles the actor may look at
/// @param procedures code and name of the procedures that can be filtered by
/// @param next cursor of the next page
record WorkPage(
        WorkAddress address,
        List<Row> rows,
        List<BatchAction> actions,
        List<String> queues,
        List<Option> procedures,
        @Nullable String next,
        @Nullable CaseView open)
        implements Page {

    /// A line of the list.
    ///
    /// @param holder who has it, empty when it is free
    record Row(CaseRow row, String procedure, String holder, Timing timing) {}

    @Override
    public String title() {
        return t("casework.officer.work.title");
    }

    String caption() {
        return t(
                next == null ? "casework.officer.work.count" : "casework.officer.work.count-more",
                rows.size());
    }

    boolean isOpen(Row row) {
        return open != null && open.code().equals(row.row().code());
    }

    List<Option> whoseOptions() {
        return java.util.Arrays.stream(Whose.values())
                .map(w -> w.name().toLowerCase(java.util.Locale.ROOT))
                .map(w -> new Option(w, t("casework.officer.whose." + w)))
                .toList();
    }

    List<Option> queueOptions() {
        return queues.stream().map(q -> new Option(q, t("casework.officer.queue." + q))).toList();
    }

    List<Option> timeOptions() {
        return List.of(
                new Option("late", t("casework.due.late")),
                new Option("at_risk", t("casework.due.risk")));
    }
}
