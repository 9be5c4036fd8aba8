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
            @RequestParam(defaultValue = "false") boolean fromCheck,
            @RequestParam(required = false) @Nullable String at) {
        var head = desk.stop(actor, id, Journey.STEPS + section, fromCheck);
        var view = forms.draw(head.sheet().form(), section, head.draft().answers(), List.of());
        return new StepPage(head, view, false, at);
    }

    @PostMapping
    Reply save(
            Actor actor,
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam MultiValueMap<String, MultipartFile> uploads) {
        var head = desk.sent(actor, id, Journey.STEPS + section, posted.toSingleValueMap());
        var sheet = head.sheet();
        var turn = forms.take(sheet.form(), section, sheet.draft().answers(), posted);
        if (!head.open()) {
            return new StepPage(
                    head, page(head, section, turn.answers(), List.of()).view(), true, null);
        }
        var received = files.take(actor, sheet, turn.answers(), uploads);
        var now = desk.keep(actor, head, sheet.draft().with(received.answers()));
        if (!now.open()) {
            return page(now, section, turn.answers(), List.of());
        }
        files.dropReplaced(sheet.draft(), received.answers());
        return turn.stay() && received.findings().isEmpty()
                ? stay(now, turn.focus())
                : goOn(now, section, received);
    }

    /// More of the same step is asked for: nothing is complained about yet. The place to go on at
    /// is said twice: a script that fetched the page does not learn what stands behind the `#`.
    private static Redirect stay(StepHead head, @Nullable String focus) {
        return focus == null
                ? Redirect.to("%s?fromCheck=%s", head.action(), head.fromCheck())
                : Redirect.to(
                        "%s?fromCheck=%s&at=%s#%s", head.action(), head.fromCheck(), focus, focus);
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
        return new StepPage(head, view, !findings.isEmpty(), null);
    }
}
