package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.CalendarDesk.Preview;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// What a change of a calendar would do, before it is made.
///
/// @param action where the form goes that was filled in before
/// @param fields what was typed, to be sent again
record CalendarPreviewPage(
        Agency agency, String action, Map<String, String> fields, Preview preview, Wrong wrong)
        implements Page {

    @Override
    public String title() {
        return t("organisation.calendar.preview.title");
    }

    @Override
    public HttpStatus status() {
        return wrong.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    boolean moves() {
        return preview.impact().moving() > 0;
    }

    List<Option> choices() {
        return List.of(
                new Option(
                        "MOVE",
                        t("organisation.calendar.move"),
                        t("organisation.calendar.move.hint")),
                new Option(
                        "KEEP",
                        t("organisation.calendar.keep"),
                        t("organisation.calendar.keep.hint")));
    }
}
