package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The form that changes the office hours of a unit.
record HoursFormPage(Agency agency, HoursForm form, Wrong wrong) implements Page {

    @Override
    public String title() {
        return t("organisation.calendar.hours.title");
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

    List<Option> whose() {
        return List.of(
                new Option("own", t("organisation.calendar.hours.own")),
                new Option("above", t("organisation.calendar.hours.above")));
    }
}
