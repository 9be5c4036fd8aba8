package vn.motcua.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.casework.StaleDraft;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.forms.Forms;
import vn.motcua.shared.Actor;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The electronic form, one step a page, saved whether or not it is right.
@Controller
@RequestMapping("/my/drafts/{id}/steps/{section}")
@PreAuthorize("hasAuthority('citizen')")
class DraftStepController {

    private final DraftDesk desk;
    private final Forms forms;
    private final FormFiles files;

    DraftStepController(DraftDesk desk, Forms forms, FormFiles files) {
        this.desk = desk;
        this.forms = forms;
        this.files = files;
    }

    @GetMapping
    StepPage show(
            Actor actor,
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam(defaultValue = "false") boolean fromCheck) {
        var sheet = desk.open(actor, id);
        var head = StepHead.of(sheet, stop(sheet, section), fromCheck);
        return page(head, section, sheet.draft().answers(), List.of());
    }

    @PostMapping
    Reply save(
            Actor actor,
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam MultiValueMap<String, MultipartFile> uploads) {
        var sheet = desk.open(actor, id);
        var fromCheck = "true".equals(posted.getFirst("fromCheck"));
        var head =
                StepHead.of(sheet, stop(sheet, section), fromCheck)
                        .sentFrom(posted.getFirst("version"));
        var turn = forms.take(sheet.form(), section, sheet.draft().answers(), posted);
        if (!head.open()) {
            return new StepPage(head, page(head, section, turn.answers(), List.of()).view(), true);
        }
        var received = files.take(actor, sheet, turn.answers(), uploads);
        try {
            desk.save(actor, sheet.draft().with(received.answers()));
        } catch (StaleDraft elsewhere) {
            var now = StepHead.of(desk.open(actor, id), head.key(), fromCheck).changed();
            return page(now, section, turn.answers(), List.of());
        }
        files.dropReplaced(sheet.draft(), received.answers());
        var now = StepHead.of(desk.open(actor, id), head.key(), fromCheck);
        return turn.stay() && received.findings().isEmpty()
                ? stay(now, turn.focus())
                : goOn(now, section, received);
    }

    /// More of the same step is asked for: nothing is complained about yet.
    private static Redirect stay(StepHead head, @Nullable String focus) {
        return Redirect.to(
                "%s%s%s",
                head.action(),
                head.fromCheck() ? "?fromCheck=true" : "",
                focus == null ? "" : "#" + focus);
    }

    private Reply goOn(StepHead head, String section, FormFiles.Received received) {
        var answers = head.draft().answers();
        var findings =
                java.util.stream.Stream.concat(
                                received.findings().stream(),
                                forms.check(head.sheet().form(), section, answers).stream())
                        .toList();
        return findings.isEmpty()
                ? Redirect.to("%s", head.next())
                : page(head, section, answers, findings);
    }

    private StepPage page(StepHead head, String section, Answers answers, List<Finding> findings) {
        var view = forms.draw(head.sheet().form(), section, answers, findings);
        return new StepPage(head, view, !findings.isEmpty());
    }

    private static String stop(Sheet sheet, String section) {
        return sheet.journey().at(Journey.STEPS + section).key();
    }
}
