package vn.motcua.organisation.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.CalendarDesk;
import vn.motcua.organisation.CalendarDesk.OpenCases;
import vn.motcua.organisation.CalendarEdit;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Changes a unit's calendar: the form, then what it would do, then the change.
@Controller
@RequestMapping("/organisation/calendars/{id:\\d+}")
@PreAuthorize("hasAuthority('calendar:edit')")
class CalendarEditController {

    private final Organisation organisation;
    private final CalendarDesk desk;

    CalendarEditController(Organisation organisation, CalendarDesk desk) {
        this.organisation = organisation;
        this.desk = desk;
    }

    /// How far the editor has come: `confirmed` is empty, `back` or `yes`. The form itself, before
    /// its preview, bears none of these.
    ///
    /// @param version number of the calendar to which the preview belonged
    record Decision(@Nullable String confirmed, @Nullable Long version, @Nullable String cases) {

        boolean is(String word) {
            return DayForm.text(confirmed).equals(word);
        }

        long seen() {
            return version == null ? 0 : version;
        }

        Optional<OpenCases> openCases() {
            return Arrays.stream(OpenCases.values())
                    .filter(choice -> choice.name().equals(DayForm.text(cases)))
                    .findFirst();
        }
    }

    @GetMapping("/days/new")
    DayFormPage day(@PathVariable int id, @RequestParam(defaultValue = "") String date, Actor by) {
        var typed = DateEntry.parse(date).map(d -> Formats.date(d, Messages.VIETNAMESE)).orElse("");
        return new DayFormPage(editable(id, by), DayForm.on(typed), Wrong.nothing());
    }

    @PostMapping("/days")
    Reply setDays(
            @PathVariable int id,
            @ModelAttribute DayForm form,
            @ModelAttribute Decision decision,
            Actor by) {
        var agency = editable(id, by);
        var wrong = Wrong.nothing();
        var edit = form.read(agency.id(), wrong);
        return edit.isEmpty() || decision.is("back")
                ? new DayFormPage(agency, form, wrong)
                : decide(new Draft(agency, "/days", form.fields(), edit.get()), decision, by);
    }

    @GetMapping("/hours")
    HoursFormPage hours(@PathVariable int id, Actor by) {
        return new HoursFormPage(editable(id, by), HoursForm.empty(), Wrong.nothing());
    }

    @PostMapping("/hours")
    Reply setHours(
            @PathVariable int id,
            @ModelAttribute HoursForm form,
            @ModelAttribute Decision decision,
            Actor by) {
        var agency = editable(id, by);
        var wrong = Wrong.nothing();
        var edit = form.read(agency.id(), wrong);
        return edit.isEmpty() || decision.is("back")
                ? new HoursFormPage(agency, form, wrong)
                : decide(new Draft(agency, "/hours", form.fields(), edit.get()), decision, by);
    }

    /// A change that was typed without fault.
    private record Draft(
            Agency agency, String place, Map<String, String> fields, CalendarEdit edit) {

        String here() {
            return "/organisation/calendars/" + agency.id().value();
        }
    }

    private Reply decide(Draft draft, Decision decision, Actor by) {
        var preview = desk.preview(by, draft.edit());
        var wrong = Wrong.nothing();
        if (decision.is("yes")) {
            wrong.addIf(
                    preview.version() != decision.seen(),
                    "",
                    "organisation.calendar.changed-meanwhile");
            wrong.addIf(
                    decision.openCases().isEmpty(), "cases", "organisation.calendar.cases.missing");
        }
        if (wrong.any() || !decision.is("yes")) {
            return new CalendarPreviewPage(
                    draft.agency(), draft.here() + draft.place(), draft.fields(), preview, wrong);
        }
        desk.apply(by, draft.edit(), decision.seen(), decision.openCases().orElseThrow());
        Notices.leave("organisation.calendar.saved");
        return new Redirect(draft.here());
    }

    private Agency editable(int id, Actor by) {
        var agency = organisation.get(new AgencyId(id));
        if (!desk.mayEdit(by, agency.id())) {
            throw new NotFound("calendar to edit");
        }
        return agency;
    }
}
