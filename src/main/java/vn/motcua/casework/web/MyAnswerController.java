package vn.motcua.casework.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.casework.ApplicantRules;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.casework.CaseState;
import vn.motcua.casework.Casework;
import vn.motcua.casework.Command;
import vn.motcua.casework.StaleCase;
import vn.motcua.casework.Supplements;
import vn.motcua.casework.TransitionRefused;
import vn.motcua.forms.Answers;
import vn.motcua.shared.Actor;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// What an applicant does to their case: answers a supplement request, or takes the case back. When
/// the case has moved on meanwhile, the page says so and keeps what was typed.
@Controller
@RequestMapping("/my/cases/{code}")
@PreAuthorize("hasAuthority('citizen')")
class MyAnswerController {

    private static final int LONGEST = 5_000;
    private static final int MOST_FILES = 20;

    private final CaseInquiry inquiry;
    private final Casework casework;
    private final Supplements supplements;

    MyAnswerController(CaseInquiry inquiry, Casework casework, Supplements supplements) {
        this.inquiry = inquiry;
        this.casework = casework;
        this.supplements = supplements;
    }

    @GetMapping("/supplement")
    SupplementPage showSupplement(Actor actor, @PathVariable String code) {
        var opened = inquiry.open(actor, MyCasesController.code(code));
        var own = new Answerable(opened.file(), "", !waits(opened.file()));
        return new SupplementPage(own, request(opened), List.of(), List.of());
    }

    @PostMapping("/supplement")
    Reply answer(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam MultiValueMap<String, MultipartFile> sent) {
        var opened = inquiry.open(actor, MyCasesController.code(code));
        var text = clean(posted.getFirst("answer"));
        var mistakes = new ArrayList<Mistake>();
        var version = version(posted.getFirst("version"));
        var kept = kept(opened, posted);
        if (waits(opened.file()) && opened.file().version() == version) {
            kept = received(actor, opened, kept, sent, mistakes);
        }
        mistakes.addAll(wrong("answer", text, kept.isEmpty()));
        if (!mistakes.isEmpty() || posted.containsKey("_removeFile")) {
            return page(opened, text, kept, mistakes);
        }
        try {
            supplements.answer(actor, opened.file(), version, new Supplements.Answer(text, kept));
        } catch (StaleCase | TransitionRefused moved) {
            return moved(opened, text, kept);
        }
        Notices.leave("citizen.supplement.done");
        return Redirect.to("/my/cases/%s", opened.file().code().value());
    }

    @GetMapping("/withdrawal")
    WithdrawalPage showWithdrawal(Actor actor, @PathVariable String code) {
        var file = inquiry.get(actor, MyCasesController.code(code));
        return new WithdrawalPage(new Answerable(file, "", !MyCasePage.isOpen(file)), List.of());
    }

    @PostMapping("/withdrawal")
    Reply withdraw(
            Actor actor, @PathVariable String code, @RequestParam Map<String, String> posted) {
        var file = inquiry.get(actor, MyCasesController.code(code));
        var reason = clean(posted.get("reason"));
        var mistakes = wrong("reason", reason, true);
        if (!mistakes.isEmpty()) {
            return new WithdrawalPage(new Answerable(file, reason, false), mistakes);
        }
        try {
            casework.act(
                    actor, file.id(), version(posted.get("version")), new Command.Withdraw(reason));
        } catch (StaleCase | TransitionRefused moved) {
            return new WithdrawalPage(new Answerable(file, reason, true), List.of());
        }
        Notices.leave("citizen.withdrawal.done");
        return Redirect.to("/my/cases/%s", file.code().value());
    }

    /// Files that were sent before a mistake was found, without the one whose button was pressed.
    private List<UUID> kept(Opened opened, MultiValueMap<String, String> posted) {
        var ids =
                posted.getOrDefault("kept", List.of()).stream()
                        .filter(id -> !id.equals(posted.getFirst("_removeFile")))
                        .limit(MOST_FILES)
                        .map(DraftDesk::number)
                        .toList();
        return supplements.kept(opened.file(), ids).stream().map(f -> f.id().value()).toList();
    }

    private List<UUID> received(
            Actor actor,
            Opened opened,
            List<UUID> before,
            MultiValueMap<String, MultipartFile> sent,
            List<Mistake> mistakes) {
        var kept = new ArrayList<>(before);
        for (var upload : sent.getOrDefault("files", List.of())) {
            var name = Objects.toString(upload.getOriginalFilename(), "");
            if (upload.isEmpty() && name.isEmpty()) {
                continue;
            }
            if (kept.size() >= MOST_FILES) {
                mistakes.add(Mistake.at("files", "citizen.paper.files.many", MOST_FILES));
                break;
            }
            var stored = FormFiles.attempt(upload, f -> supplements.keep(actor, opened.file(), f));
            if (stored.file() == null) {
                var why = requireNonNull(stored.refusal());
                mistakes.add(Mistake.at("files", "citizen.file.refused", name, why));
            } else {
                kept.add(stored.file().id().value());
            }
        }
        return kept;
    }

    private SupplementPage page(
            Opened opened, String text, List<UUID> kept, List<Mistake> mistakes) {
        var own = new Answerable(opened.file(), text, false);
        return new SupplementPage(own, request(opened), files(opened, kept), mistakes);
    }

    private SupplementPage moved(Opened opened, String text, List<UUID> kept) {
        var own = new Answerable(opened.file(), text, true);
        return new SupplementPage(own, request(opened), files(opened, kept), List.of());
    }

    private static List<String> request(Opened opened) {
        var asked = opened.dossier().lastRequest();
        return asked == null ? List.of() : asked.lines().filter(l -> !l.isBlank()).toList();
    }

    private List<SupplementPage.Kept> files(Opened opened, List<UUID> kept) {
        return supplements.kept(opened.file(), kept).stream()
                .map(f -> new SupplementPage.Kept(f.id().value(), f.name()))
                .toList();
    }

    private static List<Mistake> wrong(String field, String text, boolean required) {
        if (text.isEmpty() && required) {
            return List.of(Mistake.at(field, "citizen." + field + ".missing"));
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return List.of(Mistake.at(field, "citizen.flaw.long-text", LONGEST));
        }
        return ApplicantRules.isLegible(text)
                ? List.of()
                : List.of(Mistake.at(field, "citizen.flaw.unreadable"));
    }

    private static boolean waits(Case file) {
        return file.state() instanceof CaseState.AwaitingSupplement;
    }

    private static String clean(@org.jspecify.annotations.Nullable String typed) {
        return Answers.of("text", 1, Map.of("text", typed == null ? "" : typed)).text("text");
    }

    private static int version(@org.jspecify.annotations.Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
