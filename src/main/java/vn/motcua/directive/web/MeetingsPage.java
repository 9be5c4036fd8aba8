package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.meeting.MeetingRow;
import vn.motcua.directive.meeting.MeetingState;
import vn.motcua.web.Page;

/// The meetings, the latest first.
///
/// @param next address of the next page, or null
record MeetingsPage(List<Row> rows, @Nullable String next, boolean mayEdit) implements Page {

    record Row(MeetingRow meeting, String host) {}

    @Override
    public String title() {
        return t("programme.meetings");
    }

    /// The tint of a state.
    static String state(MeetingState.Code state) {
        return switch (state) {
            case PLANNED -> "draft";
            case INVITED -> "new";
            case HELD -> "working";
            case CONCLUDED -> "done";
            case CALLED_OFF -> "refused";
        };
    }
}
