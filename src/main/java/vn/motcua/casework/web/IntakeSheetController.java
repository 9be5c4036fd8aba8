package vn.motcua.casework.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.casework.Drafts;
import vn.motcua.casework.FilingRefused;
import vn.motcua.casework.StaleDraft;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Section;
import vn.motcua.forms.SectionView;
import vn.motcua.forms.Turn;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The procedure's form, filled in at the counter: saved with every sending, filed when nothing is
/// missing in it.
@Controller
@RequestMapping("/intake/sheets/{id}")
@PreAuthorize("hasAuthority('case:intake')")
class IntakeSheetController {

    private final DraftDesk desk;
    private final Drafts drafts;
    private final Forms forms;
    private final FormFiles files;

    IntakeSheetController(DraftDesk desk, Drafts drafts, Forms forms, FormFiles files) {
        this.desk = desk;
        this.drafts = drafts;
        this.forms = forms;
        this.files = files;
    }

    @GetMapping
    Reply show(Actor actor, @PathVariable String id) {
        var sheet = open(actor, id);
        return sheet.filedAs() != null ? done(sheet) : drawn(sheet, sheet.draft().answers(), false);
    }

    @PostMapping
    Reply take(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam MultiValueMap<String, MultipartFile> uploads) {
        var sheet = open(actor, id);
        if (sheet.filedAs() != null) {
            return done(sheet);
        }
        var turn = take(sheet.form(), sheet.draft().answers(), posted);
        if (!Integer.toString(sheet.draft().version()).equals(posted.getFirst("version"))) {
            return drawn(sheet, turn.answers(), true);
        }
        var received = files.take(actor, sheet, turn.answers(), uploads);
        try {
            desk.save(actor, sheet.draft().with(received.answers()));
        } catch (StaleDraft elsewhere) {
            return drawn(open(actor, id), turn.answers(), true);
        }
        files.dropReplaced(sheet.draft(), received.answers());
        return posted.containsKey("later")
                ? later()
                : goOn(actor, open(actor, id), turn, received.findings());
    }

    @PostMapping("/discard")
    Redirect discard(Actor actor, @PathVariable String id) {
        drafts.discard(actor, open(actor, id).draft().id());
        Notices.leave("casework.officer.sheet.discarded");
        return new Redirect("/intake");
    }

    private Reply goOn(Actor actor, Sheet sheet, Turn turn, List<Finding> refusedFiles) {
        var answers = sheet.draft().answers();
        if (turn.stay() && refusedFiles.isEmpty()) {
            var focus = turn.focus() == null ? "" : "#" + turn.focus();
            return Redirect.to("/intake/sheets/%s%s", sheet.draft().id(), focus);
        }
        if (!refusedFiles.isEmpty() || !forms.check(sheet.form(), answers).isEmpty()) {
            return new IntakeSheetPage(sheet, judged(sheet, refusedFiles), false, null);
        }
        try {
            var filed = drafts.file(actor, sheet.draft().id());
            return Redirect.to("/intake/done/%s", filed.file().code().value());
        } catch (FilingRefused no) {
            return new IntakeSheetPage(sheet, judged(sheet, List.of()), false, no.code());
        }
    }

    /// All steps at once. Questions that an answer has just called up are shown before anything is
    /// complained about.
    private Turn take(FormDefinition form, Answers before, MultiValueMap<String, String> posted) {
        var turn = new Turn(before, false, null);
        for (var section : form.sections()) {
            var next = forms.take(form, section.key(), turn.answers(), posted);
            var focus = turn.focus() == null ? next.focus() : turn.focus();
            turn = new Turn(next.answers(), turn.stay() || next.stay(), focus);
        }
        var moreSteps = !steps(form, before).containsAll(steps(form, turn.answers()));
        return new Turn(turn.answers(), turn.stay() || moreSteps, turn.focus());
    }

    private List<String> steps(FormDefinition form, Answers answers) {
        return forms.steps(form, answers).stream().map(Section::key).toList();
    }

    /// Complaints are made when it was sent to be filed, not when it is opened.
    private IntakeSheetPage drawn(Sheet sheet, Answers answers, boolean changed) {
        var form = sheet.form();
        var views =
                forms.steps(form, answers).stream()
                        .map(s -> forms.draw(form, s.key(), answers, List.of()))
                        .toList();
        return new IntakeSheetPage(sheet, views, changed, null);
    }

    private List<SectionView> judged(Sheet sheet, List<Finding> refusedFiles) {
        var form = sheet.form();
        var answers = sheet.draft().answers();
        return forms.steps(form, answers).stream()
                .map(s -> {
                    var files = refusedFiles.stream().filter(f -> isIn(form, s, f));
                    var found = forms.check(form, s.key(), answers).stream();
                    return forms.draw(form, s.key(), answers, Stream.concat(files, found).toList());
                })
                .toList();
    }

    private static boolean isIn(FormDefinition form, Section section, Finding finding) {
        var path = finding.field().replaceAll("\\.\\d+\\.", ".");
        return form.sectionOf(path).filter(section::equals).isPresent();
    }

    private static Redirect later() {
        Notices.leave("casework.officer.sheet.saved");
        return new Redirect("/intake");
    }

    private static Redirect done(Sheet sheet) {
        return Redirect.to(
                "/intake/done/%s", java.util.Objects.requireNonNull(sheet.filedAs()).value());
    }

    /// @throws NotFound unless it is a sheet of the officer's
    private Sheet open(Actor actor, String id) {
        var sheet = desk.open(actor, id);
        if (sheet.draft().plan().channel() == null) {
            throw new NotFound("sheet");
        }
        return sheet;
    }
}
