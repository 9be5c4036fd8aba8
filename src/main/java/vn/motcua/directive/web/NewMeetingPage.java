package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Page;

/// Plans a meeting.
///
/// @param key identifier of what the form makes
record NewMeetingPage(UUID key, ProgrammeForm form) implements Page {

    @Override
    public String title() {
        return t("programme.meeting.new");
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }
}
