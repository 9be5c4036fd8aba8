package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Locale;
import vn.motcua.casework.CaseSideline;
import vn.motcua.casework.PublicStatus;
import vn.motcua.casework.Tracking;
import vn.motcua.web.Page;

/// Where a case is, for whoever holds its receipt: state, office, dates, never a name.
///
/// @param lines what else the holder may do about it
record TrackedPage(Tracking.Seen seen, String procedure, String unit, List<CaseSideline.Line> lines)
        implements Page {

    /// A stage of the way, and how it stands: `done`, `now` or `ahead`.
    record Stage(String title, String state) {}

    @Override
    public String title() {
        return t("citizen.tracked.title");
    }

    String word() {
        return t("casework.status." + code());
    }

    String tag() {
        return switch (seen.status()) {
            case NEW, RECEIVED -> "new";
            case IN_PROGRESS -> "working";
            case AWAITING_SUPPLEMENT -> "waiting";
            case AWAITING_PAYMENT -> "paying";
            case DONE -> "ready";
            case RETURNED -> "done";
            case REFUSED -> "refused";
            case WITHDRAWN -> "withdrawn";
            case STOPPED -> "stopped";
        };
    }

    String meaning() {
        return t("citizen.tracked.meaning." + code());
    }

    /// Cases that end without a result have no way ahead to show.
    List<Stage> stages() {
        var reached = reached();
        return reached < 0
                ? List.of()
                : java.util.stream.IntStream.range(0, 5)
                        .mapToObj(i ->
                                new Stage(
                                        t("citizen.tracked.stage." + (i + 1)),
                                        i < reached || reached == 4
                                                ? "done"
                                                : i == reached ? "now" : "ahead"))
                        .toList();
    }

    private int reached() {
        return switch (seen.status()) {
            case NEW -> 0;
            case RECEIVED -> 1;
            case IN_PROGRESS, AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> 2;
            case DONE -> 3;
            case RETURNED -> 4;
            case REFUSED, WITHDRAWN, STOPPED -> -1;
        };
    }

    boolean isWaitingForApplicant() {
        return seen.status() == PublicStatus.AWAITING_SUPPLEMENT
                || seen.status() == PublicStatus.AWAITING_PAYMENT;
    }

    private String code() {
        return seen.status().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "TrackedPage";
    }
}
