package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.casework.CaseCode;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.publication.Confirmations;
import vn.motcua.indicators.publication.Correction;
import vn.motcua.indicators.publication.Corrections;
import vn.motcua.indicators.publication.IndexDesk;
import vn.motcua.indicators.publication.IndexDraft;
import vn.motcua.indicators.publication.Province;
import vn.motcua.indicators.publication.PublicationRefused;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Fault;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Notices of draft figures, what units say against them, and the answers.
@Controller
@RequestMapping("/index")
@PreAuthorize("hasAnyAuthority('index:correct', 'index:edit', 'index:approve')")
class CorrectionsController {

    private static final int LONGEST = 1000;
    private static final int UNITS = 60;

    private final Corrections corrections;
    private final Confirmations confirmations;
    private final IndexDesk desk;
    private final Province province;
    private final Organisation organisation;
    private final ComponentOpens opens;

    CorrectionsController(
            Corrections corrections,
            Confirmations confirmations,
            IndexDesk desk,
            Province province,
            Organisation organisation,
            ComponentOpens opens) {
        this.corrections = corrections;
        this.confirmations = confirmations;
        this.desk = desk;
        this.province = province;
        this.organisation = organisation;
        this.opens = opens;
    }

    @GetMapping("/corrections")
    CorrectionsPage list(Actor actor, @RequestParam(required = false) @Nullable Integer draft) {
        var decides = province.publishes(actor);
        var notices =
                corrections.sent().stream()
                        .map(each -> new CorrectionsPage.Notice(each, unitsOf(actor, each)))
                        .filter(notice -> !notice.units().isEmpty())
                        .toList();
        List<Correction> asked = List.of();
        if (decides) {
            asked = draft == null ? corrections.open() : corrections.of(draft);
        }
        return new CorrectionsPage(notices, asked.stream().map(this::entry).toList(), decides);
    }

    private CorrectionsPage.Entry entry(Correction correction) {
        return new CorrectionsPage.Entry(
                correction,
                organisation.get(correction.unit()).name(),
                organisation.staffName(correction.askedBy()));
    }

    /// The units for which somebody speaks, their own first.
    private List<Agency> unitsOf(Actor actor, IndexDraft draft) {
        if (!actor.may(Corrections.CORRECT)) {
            return List.of();
        }
        var own = actor.agenciesWith(Corrections.CORRECT);
        var covered = organisation.subtree(own);
        var units = new ArrayList<Agency>();
        province.units(draft.period()).stream()
                .filter(unit -> covered.contains(unit.id()))
                .sorted(
                        java.util.Comparator.comparing((Agency unit) -> !own.contains(unit.id()))
                                .thenComparing(Agency::code))
                .limit(UNITS)
                .forEach(units::add);
        return units;
    }

    @GetMapping("/drafts/{id:\\d+}/{code:[A-Z]\\d{2}[.\\d]*}")
    DefectPage notice(Actor actor, @PathVariable int id, @PathVariable String code) {
        return notice(actor, id, code, DefectPage.Typed.NOTHING, List.of(), null);
    }

    private DefectPage notice(
            Actor actor,
            int id,
            String code,
            DefectPage.Typed typed,
            List<Fault> faults,
            @Nullable String refused) {
        var draft = desk.get(id);
        var unit = unit(actor, draft, code);
        var result = desk.sheet(draft).units().get(code);
        if (result == null) {
            throw new NotFound("unit of the draft");
        }
        return new DefectPage(
                draft,
                unit,
                result,
                corrections.weak(result),
                opens.of(actor, Scope.all(unit.id()), unit, draft.period(), result),
                corrections.of(id, unit.id()),
                confirmations
                        .of(id, unit.id())
                        .map(c -> new Confirmed(organisation.staffName(c.by()), c.at()))
                        .orElse(null),
                draft.correctable(organisation.today()) && corrections.speaksFor(actor, unit.id()),
                typed,
                faults,
                refused);
    }

    /// A draft is shown to the unit once it was sent, and to those who make it at any time.
    private Agency unit(Actor actor, IndexDraft draft, String code) {
        var unit =
                organisation
                        .byCode(code, province.dayOf(draft.period()))
                        .orElseThrow(() -> new NotFound("unit"));
        var own = draft.sent() != null && corrections.speaksFor(actor, unit.id());
        if (!own && !province.publishes(actor)) {
            throw new NotFound("unit");
        }
        return unit;
    }

    @PostMapping("/drafts/{id:\\d+}/{code:[A-Z]\\d{2}[.\\d]*}")
    @PreAuthorize("hasAuthority('index:correct')")
    Reply ask(
            Actor actor,
            @PathVariable int id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String component,
            @RequestParam(defaultValue = "") String caseCode,
            @RequestParam(defaultValue = "") String reason) {
        var typed = new DefectPage.Typed(component, caseCode, reason);
        var page = notice(actor, id, code, typed, List.of(), null);
        var known = CaseCode.parse(caseCode);
        var faults = faults(page, typed, known);
        if (!faults.isEmpty()) {
            return notice(actor, id, code, typed, faults, null);
        }
        try {
            corrections.ask(
                    actor,
                    id,
                    page.unit().id(),
                    component,
                    known.map(CaseCode::value).orElse(null),
                    reason);
        } catch (PublicationRefused no) {
            return notice(actor, id, code, typed, List.of(), no.code());
        }
        Notices.leave("index.defect.done");
        return Redirect.to("/index/drafts/%d/%s", id, page.unit().code());
    }

    @PostMapping("/drafts/{id:\\d+}/{code:[A-Z]\\d{2}[.\\d]*}/confirmation")
    @PreAuthorize("hasAuthority('index:correct')")
    Reply confirm(
            Actor actor,
            @PathVariable int id,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int version) {
        var unit = notice(actor, id, code).unit();
        try {
            confirmations.confirm(actor, id, unit.id(), version);
        } catch (PublicationRefused no) {
            return notice(actor, id, code, DefectPage.Typed.NOTHING, List.of(), no.code());
        }
        Notices.leave("index.confirmation.done");
        return Redirect.to("/index/drafts/%d/%s", id, unit.code());
    }

    private List<Fault> faults(DefectPage page, DefectPage.Typed typed, Optional<CaseCode> about) {
        var faults = new ArrayList<Fault>();
        if (page.components().stream().noneMatch(c -> c.value().equals(typed.component()))) {
            faults.add(new Fault("component", t("index.defect.component.missing")));
        }
        if (!typed.caseCode().isBlank() && about.isEmpty()) {
            faults.add(new Fault("caseCode", t("index.defect.case.faulty")));
        } else if (about.isPresent() && !corrections.isCase(about.get().value())) {
            faults.add(new Fault("caseCode", t("index.defect.case.unknown", about.get().value())));
        }
        if (typed.reason().isBlank()) {
            faults.add(new Fault("reason", t("index.defect.reason.missing")));
        } else if (typed.reason().length() > LONGEST) {
            faults.add(new Fault("reason", t("index.text.long")));
        }
        return faults;
    }

    @GetMapping("/corrections/{id:\\d+}")
    @PreAuthorize("hasAuthority('index:edit')")
    AnswerPage answer(Actor actor, @PathVariable int id) {
        if (!province.may(actor, IndexDesk.EDIT)) {
            throw new NotFound("correction");
        }
        return answer(id, new AnswerPage.Typed("", ""), List.of(), null);
    }

    private AnswerPage answer(
            int id, AnswerPage.Typed typed, List<Fault> faults, @Nullable String refused) {
        var correction = corrections.get(id);
        return new AnswerPage(
                correction, organisation.get(correction.unit()), typed, faults, refused);
    }

    @PostMapping("/corrections/{id:\\d+}")
    @PreAuthorize("hasAuthority('index:edit')")
    Reply decide(
            Actor actor,
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String answer) {
        var typed = new AnswerPage.Typed(verdict, answer);
        var faults = new ArrayList<Fault>();
        if (!List.of("accepted", "rejected").contains(verdict)) {
            faults.add(new Fault("verdict", t("index.answer.verdict.missing")));
        }
        if (answer.isBlank()) {
            faults.add(new Fault("answer", t("index.answer.text.missing")));
        } else if (answer.length() > LONGEST) {
            faults.add(new Fault("answer", t("index.text.long")));
        }
        if (!faults.isEmpty()) {
            return answer(id, typed, faults, null);
        }
        try {
            corrections.decide(
                    actor,
                    id,
                    version,
                    Correction.State.valueOf(verdict.toUpperCase(Locale.ROOT)),
                    answer);
        } catch (PublicationRefused no) {
            return answer(id, typed, List.of(), no.code());
        }
        Notices.leave("index.answer.done");
        return Redirect.to("/index/corrections?draft=%d", corrections.get(id).draft());
    }
}
