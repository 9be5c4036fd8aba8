package vn.motcua.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.Entry;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseFilter.Before;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseSideline;
import vn.motcua.casework.Command;
import vn.motcua.casework.Drafts;
import vn.motcua.casework.ProjectedDues;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Redirect;

/// The citizen's own cases: where each is, who has it since when, what is theirs to do, and who
/// read it.
@Controller
@RequestMapping("/my/cases")
@PreAuthorize("hasAuthority('citizen')")
class MyCasesController {

    private final CaseInquiry inquiry;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Forms forms;
    private final AuditTrail audit;
    private final ProjectedDues projected;
    private final List<CaseSideline> sidelines;

    MyCasesController(
            CaseInquiry inquiry,
            Drafts drafts,
            Catalogue catalogue,
            Organisation organisation,
            Forms forms,
            AuditTrail audit,
            ProjectedDues projected,
            List<CaseSideline> sidelines) {
        this.inquiry = inquiry;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.forms = forms;
        this.audit = audit;
        this.projected = projected;
        this.sidelines = sidelines;
    }

    @GetMapping
    MyCasesPage list(
            Actor actor,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String touched) {
        var cases = inquiry.own(actor, Before.of(before));
        var begun = drafts.own(actor, Before.of(touched));
        var own =
                cases.rows().stream()
                        .map(row ->
                                new MyCasesPage.Line(
                                        row,
                                        procedureName(row.procedureVersion()),
                                        unit(row.unit()).name()))
                        .toList();
        var unfinished =
                begun.drafts().stream()
                        .map(d ->
                                new MyCasesPage.Unfinished(d, procedureName(d.procedureVersion())))
                        .toList();
        return new MyCasesPage(
                unfinished,
                own,
                new MyCasesPage.Place(before, touched),
                new MyCasesPage.Place(cases.next(), begun.next()));
    }

    @GetMapping("/{code}")
    MyCasePage show(Actor actor, @PathVariable String code) {
        var opened = inquiry.open(actor, code(code));
        var file = opened.file();
        var answers = Answers.fromJson(opened.dossier().content().answers());
        return new MyCasePage(
                opened,
                catalogue.version(file.filing().procedureVersion()),
                unit(file.unit()),
                unit(file.filing().receivingUnit()),
                inquiry.isLate(file),
                projected.rests(file),
                inquiry.may(actor, file, new Command.Withdraw("")) && MyCasePage.isOpen(file),
                units(opened.dossier().history().stream().map(h -> h.unit()).distinct().toList()),
                language -> forms.summary(forms.of(answers), answers, language),
                sidelines.stream().flatMap(s -> s.forApplicant(file).stream()).toList());
    }

    @GetMapping("/{code}/filed")
    FiledPage filed(Actor actor, @PathVariable String code) {
        var file = own(actor, code);
        return new FiledPage(
                file,
                procedureName(file.filing().procedureVersion()),
                unit(file.filing().receivingUnit()).name());
    }

    /// The proof of a due date is one page for everybody who may see the case.
    @GetMapping("/{code}/deadline")
    Redirect deadline(Actor actor, @PathVariable String code) {
        return Redirect.to("/cases/%s/deadline", own(actor, code).code().value());
    }

    /// Who read this record, for which case, why; the citizen's own looks are left out.
    @GetMapping("/{code}/readers")
    ReadersPage readers(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String before) {
        var file = own(actor, code);
        var slice = audit.about(file.id().value(), QueryAddress.number(before));
        var entries =
                slice.entries().stream()
                        .filter(e -> !e.account().equals(actor.account()))
                        .map(this::reader)
                        .toList();
        return new ReadersPage(file, entries, slice.next());
    }

    private ReadersPage.Reader reader(Entry entry) {
        var post = entry.post();
        var unit =
                post == null
                        ? null
                        : organisation.posting(post).map(p -> unit(p.agency()).name()).orElse(null);
        return new ReadersPage.Reader(entry, organisation.staffName(entry.account()), unit);
    }

    private Case own(Actor actor, String typed) {
        return inquiry.get(actor, code(typed));
    }

    private java.util.Map<AgencyId, String> units(List<AgencyId> ids) {
        return ids.stream()
                .collect(java.util.stream.Collectors.toMap(id -> id, id -> unit(id).name()));
    }

    private Agency unit(AgencyId id) {
        return organisation.get(id);
    }

    private String procedureName(int version) {
        return catalogue.version(version).name();
    }

    /// What is no code at all gets the same answer as a case that is not there.
    static CaseCode code(String typed) {
        return CaseCode.parse(typed).orElseThrow(() -> new NotFound("case"));
    }
}
