package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The form that changes days of a unit's calendar.
record DayFormPage(Agency agency, DayForm form, Wrong wrong) implements Page {

    @Override
    public String title() {
        return t("organisation.calendar.day.title");
    }

    @Override
    public HttpStatus status() {
        return wrong.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    String here() {
        return "/organisation/calendars/" + agency.id().value();
    }

    String value(String field) {
        return form.fields().getOrDefault(field, "");
    }

    List<Option> kinds() {
        var kinds = new ArrayList<Option>();
        DayForm.KINDS.forEach(kind -> kinds.add(new Option(kind.name(), DayWords.kind(kind))));
        kinds.add(new Option(DayForm.REMOVE, t("organisation.calendar.remove")));
        return kinds;
    }
}
