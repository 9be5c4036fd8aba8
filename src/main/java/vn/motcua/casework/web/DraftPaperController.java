package vn.motcua.casework.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import vn.motcua.casework.Draft;
import vn.motcua.casework.DraftFiles;
import vn.motcua.casework.Paper;
import vn.motcua.casework.Paper.HandedIn;
import vn.motcua.catalogue.ProcedureVersion.Component;
import vn.motcua.forms.Answers;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// One paper the procedure asks for: sent as files, brought, or held by the office already.
@Controller
@RequestMapping("/my/drafts/{id}/papers/{component}")
@PreAuthorize("hasAuthority('citizen')")
class DraftPaperController {

    private static final int MOST_FILES = 20;

    private final DraftDesk desk;
    private final FormFiles uploads;
    private final DraftFiles files;

    DraftPaperController(DraftDesk desk, FormFiles uploads, DraftFiles files) {
        this.desk = desk;
        this.uploads = uploads;
        this.files = files;
    }

    @GetMapping
    PaperPage show(
            Actor actor,
            @PathVariable String id,
            @PathVariable String component,
            @RequestParam(defaultValue = "false") boolean fromCheck) {
        var head = desk.stop(actor, id, Journey.PAPERS + component, fromCheck);
        var asked = component(head.sheet(), component);
        return page(head, asked, PaperPage.Typed.of(of(head.draft(), asked)), List.of());
    }

    @PostMapping
    Reply save(
            Actor actor,
            @PathVariable String id,
            @PathVariable String component,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam MultiValueMap<String, MultipartFile> sent) {
        var head = desk.sent(actor, id, Journey.PAPERS + component, posted.toSingleValueMap());
        var asked = component(head.sheet(), component);
        var typed = PaperPage.Typed.of(posted, hasFile(sent));
        if (!head.open()) {
            return page(head, asked, typed, List.of());
        }
        var mistakes = new ArrayList<Mistake>();
        var papers = papers(actor, head, asked, typed, sent, mistakes);
        var now = desk.keep(actor, head, with(head.draft(), asked, papers));
        if (!now.open()) {
            return page(now, asked, typed, List.of());
        }
        dropReplaced(head.draft(), asked, papers);
        return mistakes.isEmpty() && typed.removed() == null
                ? Redirect.to("%s", now.next())
                : page(now, asked, typed, mistakes);
    }

    /// What is kept of the page, right or not; what is wrong is added to the mistakes.
    private List<Paper> papers(
            Actor actor,
            StepHead head,
            Component asked,
            PaperPage.Typed typed,
            MultiValueMap<String, MultipartFile> sent,
            List<Mistake> mistakes) {
        return switch (typed.how()) {
            case "file" -> {
                var kept = received(actor, head, asked, typed, sent, mistakes);
                if (kept.isEmpty() && mistakes.isEmpty() && typed.removed() == null) {
                    mistakes.add(Mistake.at("files", "citizen.paper.files.missing"));
                }
                yield kept;
            }
            case "original" -> List.of(paper(asked, HandedIn.ORIGINAL, null));
            case "copy" -> List.of(paper(asked, HandedIn.COPY, null));
            case "held" -> held(asked, typed, mistakes);
            case "missing" -> {
                if (asked.required()) {
                    mistakes.add(Mistake.at("how", "citizen.paper.missing"));
                }
                yield List.of();
            }
            default -> {
                mistakes.add(Mistake.at("how", "citizen.paper.missing"));
                yield of(head.draft(), asked);
            }
        };
    }

    private static List<Paper> held(
            Component asked, PaperPage.Typed typed, List<Mistake> mistakes) {
        var reference =
                Answers.of("paper", 1, java.util.Map.of("held", typed.heldRef())).text("held");
        if (reference.isEmpty()) {
            mistakes.add(Mistake.at("heldRef", "citizen.paper.held.missing"));
        } else if (reference.codePointCount(0, reference.length()) > ApplicantRules.LONGEST) {
            mistakes.add(Mistake.at("heldRef", "citizen.flaw.too-long"));
        } else if (!ApplicantRules.isLegible(reference)) {
            mistakes.add(Mistake.at("heldRef", "citizen.flaw.unreadable"));
        } else {
            return List.of(paper(asked, HandedIn.HELD, reference));
        }
        return List.of();
    }

    private List<Paper> received(
            Actor actor,
            StepHead head,
            Component asked,
            PaperPage.Typed typed,
            MultiValueMap<String, MultipartFile> sent,
            List<Mistake> mistakes) {
        var kept = new ArrayList<Paper>();
        of(head.draft(), asked).stream()
                .filter(p -> p.document() != null)
                .filter(p -> !requireNonNull(p.document()).toString().equals(typed.removed()))
                .forEach(kept::add);
        for (var upload : sent.getOrDefault("files", List.of())) {
            if (!isSent(upload)) {
                continue;
            }
            if (kept.size() >= MOST_FILES) {
                mistakes.add(Mistake.at("files", "citizen.paper.files.many", MOST_FILES));
                break;
            }
            var stored = uploads.keep(actor, head.draft(), upload);
            if (stored.file() == null) {
                mistakes.add(
                        Mistake.at(
                                "files",
                                "citizen.file.refused",
                                Objects.toString(upload.getOriginalFilename(), ""),
                                requireNonNull(stored.refusal())));
            } else {
                var id = stored.file().id().value();
                kept.add(Paper.filed(asked.id(), asked.name(), HandedIn.FILE, id, null));
            }
        }
        return kept;
    }

    private static Paper paper(
            Component asked, HandedIn how, @org.jspecify.annotations.Nullable String heldRef) {
        return Paper.filed(asked.id(), asked.name(), how, null, heldRef);
    }

    private static Draft with(Draft draft, Component asked, List<Paper> papers) {
        var all = new ArrayList<>(draft.plan().papers());
        all.removeIf(p -> Integer.valueOf(asked.id()).equals(p.component()));
        all.addAll(papers);
        return draft.with(draft.plan().with(all));
    }

    private void dropReplaced(Draft before, Component asked, List<Paper> papers) {
        var now = papers.stream().map(Paper::document).toList();
        of(before, asked).stream()
                .map(Paper::document)
                .filter(Objects::nonNull)
                .filter(d -> !now.contains(d))
                .forEach(d -> files.drop(before, d));
    }

    private PaperPage page(
            StepHead head, Component asked, PaperPage.Typed typed, List<Mistake> mistakes) {
        return new PaperPage(
                head, asked, typed, of(head.draft(), asked), files.names(head.draft()), mistakes);
    }

    private static List<Paper> of(Draft draft, Component asked) {
        return draft.plan().papers().stream()
                .filter(p -> Integer.valueOf(asked.id()).equals(p.component()))
                .toList();
    }

    private static boolean hasFile(MultiValueMap<String, MultipartFile> sent) {
        return sent.getOrDefault("files", List.of()).stream()
                .anyMatch(DraftPaperController::isSent);
    }

    private static boolean isSent(MultipartFile upload) {
        return !upload.isEmpty() || !Objects.toString(upload.getOriginalFilename(), "").isEmpty();
    }

    private static Component component(Sheet sheet, String typed) {
        return sheet.procedure().components().stream()
                .filter(c -> Integer.toString(c.id()).equals(typed))
                .findFirst()
                .orElseThrow(() -> new NotFound("paper"));
    }
}
