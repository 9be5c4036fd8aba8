package vn.motcua.casework.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseRow;
import vn.motcua.casework.FilingRefused;
import vn.motcua.casework.Intake;
import vn.motcua.casework.ProjectedDues;
import vn.motcua.casework.web.IntakePage.Chosen;
import vn.motcua.casework.web.IntakePage.Outcome;
import vn.motcua.casework.web.IntakePage.Search;
import vn.motcua.casework.web.IntakeReader.Sent;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Fault;
import vn.motcua.web.Idempotency;
import vn.motcua.web.Idempotency.Answer;
import vn.motcua.web.KeyReused;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Takes in a case at the counter for the person in front of it, or from the post.
@Controller
@RequestMapping("/intake")
@PreAuthorize("hasAuthority('case:intake')")
class IntakeController {

    private final IntakeDesk desk;
    private final IntakeReader reader;
    private final IntakeSheets sheets;
    private final Intake intake;
    private final CaseInquiry inquiry;
    private final ProjectedDues projected;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Idempotency idempotency;

    IntakeController(
            IntakeDesk desk,
            IntakeReader reader,
            IntakeSheets sheets,
            Intake intake,
            CaseInquiry inquiry,
            ProjectedDues projected,
            Catalogue catalogue,
            Organisation organisation,
            Idempotency idempotency) {
        this.desk = desk;
        this.reader = reader;
        this.sheets = sheets;
        this.intake = intake;
        this.inquiry = inquiry;
        this.projected = projected;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.idempotency = idempotency;
    }

    /// The search, or the form of a procedure. Words that mean exactly one procedure lead to it.
    @GetMapping
    Reply show(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String procedure) {
        var desks = desk.desks(actor);
        var at = desk.chosen(desks, unit);
        var known = desk.procedure(at, procedure == null ? q : procedure);
        if (known.isPresent()) {
            return new IntakePage(desks, at, Search.NONE, fresh(known.get()), Outcome.NONE);
        }
        var words = TypedText.line(q);
        var search =
                words.isEmpty()
                        ? new Search("", List.of(), sheets.unfinished(actor))
                        : desk.search(at, words);
        return search.hits().size() == 1
                ? new Redirect(address(at, search.hits().getFirst().code()))
                : new IntakePage(desks, at, search, null, Outcome.NONE);
    }

    /// Reads an identity card into the form when there is a line of one; else opens the procedure's
    /// form to be filled in here, or files with the form on paper.
    @PostMapping
    Reply file(
            Actor actor,
            IntakeForm form,
            ApplicantForm applicant,
            @RequestParam("_key") UUID key,
            @RequestParam Map<String, String> all) {
        var at = desk.chosen(desk.desks(actor), form.unit());
        var procedure =
                desk.procedure(at, form.procedure()).orElseThrow(() -> new NotFound("procedure"));
        var sent = new Sent(form, applicant, all, key.toString());
        if (!form.card().isEmpty()) {
            return read(actor, at, procedure, sent);
        }
        var faults = sent.faults();
        if (!faults.isEmpty()) {
            return page(actor, at, procedure, sent, Outcome.faulty(faults));
        }
        try {
            return all.containsKey("sheet")
                    ? new Redirect(sheet(actor, at, procedure, sent))
                    : file(actor, at, procedure, sent);
        } catch (LikelyDuplicate _) {
            var alike = alike(actor, procedure, sent);
            return page(
                    actor, at, procedure, sent, new Outcome(List.of(), alike, null, null, false));
        } catch (FilingRefused no) {
            var outcome = new Outcome(List.of(), List.of(), no.code(), null, false);
            return page(actor, at, procedure, sent, outcome);
        } catch (KeyReused reused) {
            var filed = new String(reused.given().body(), StandardCharsets.UTF_8);
            var outcome = new Outcome(List.of(), List.of(), null, filed, false);
            return page(actor, at, procedure, renewed(sent), outcome);
        }
    }

    @GetMapping("/done/{code}")
    IntakeDonePage done(Actor actor, @PathVariable String code) {
        var file = inquiry.get(actor, CaseAddress.code(code));
        return new IntakeDonePage(
                file,
                projected.rests(file),
                catalogue.version(file.filing().procedureVersion()).name(),
                organisation.find(file.filing().receivingUnit()).map(Agency::name).orElse(""));
    }

    private Reply read(Actor actor, Agency at, ProcedureVersion procedure, Sent sent) {
        var card = IdentityCard.parse(sent.form().card());
        if (card.isEmpty()) {
            var fault = new Fault("qr", "casework.officer.fault.card-wrong");
            return page(actor, at, procedure, sent, Outcome.faulty(List.of(fault)));
        }
        var filled =
                new Sent(
                        sent.form().withoutCard(),
                        card.get().into(sent.applicant()),
                        sent.all(),
                        sent.key());
        return page(actor, at, procedure, filled, Outcome.CARD_READ);
    }

    private String sheet(Actor actor, Agency at, ProcedureVersion procedure, Sent sent) {
        demandNew(actor, procedure, sent);
        return sheets.begin(actor, at, procedure, sent);
    }

    private void demandNew(Actor actor, ProcedureVersion procedure, Sent sent) {
        if (sent.form().anyway() == null && !alike(actor, procedure, sent).isEmpty()) {
            throw new LikelyDuplicate();
        }
    }

    private Reply file(Actor actor, Agency at, ProcedureVersion procedure, Sent sent) {
        var scope = actor.account().value() + " /intake";
        var request = Idempotency.Request.of(scope, sent.key(), sent.content());
        var answer =
                idempotency.once(
                        request,
                        () -> {
                            demandNew(actor, procedure, sent);
                            var filed = intake.file(actor, reader.newCase(sent, procedure, at));
                            var code = filed.file().code().value();
                            return new Answer(
                                    HttpStatus.SEE_OTHER.value(),
                                    code.getBytes(StandardCharsets.UTF_8));
                        });
        return new Redirect("/intake/done/" + new String(answer.body(), StandardCharsets.UTF_8));
    }

    private List<CaseRow> alike(Actor actor, ProcedureVersion procedure, Sent sent) {
        return intake.likelyDuplicates(
                actor, procedure.code(), TypedText.line(sent.applicant().idNumber()));
    }

    private IntakePage page(
            Actor actor, Agency at, ProcedureVersion procedure, Sent sent, Outcome outcome) {
        var chosen =
                new Chosen(
                        procedure,
                        sent.key(),
                        sent.form(),
                        sent.applicant(),
                        sent.papers(procedure));
        return new IntakePage(desk.desks(actor), at, Search.NONE, chosen, outcome);
    }

    /// After a key was used up, sending again is a new filing.
    private static Sent renewed(Sent sent) {
        return new Sent(sent.form(), sent.applicant(), sent.all(), UUID.randomUUID().toString());
    }

    private static Chosen fresh(ProcedureVersion procedure) {
        return new Chosen(
                procedure,
                UUID.randomUUID().toString(),
                IntakeForm.EMPTY,
                ApplicantForm.EMPTY,
                PaperChecklist.fresh(procedure));
    }

    private static String address(Agency at, String procedure) {
        return QueryAddress.of("/intake")
                .with("unit", Integer.toString(at.id().value()))
                .with("procedure", procedure)
                .toString();
    }
}
