package vn.motcua.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.feedback.Complaint.About;
import vn.motcua.feedback.ComplaintFilter;
import vn.motcua.feedback.ComplaintRefused;
import vn.motcua.feedback.Complaints;
import vn.motcua.feedback.Complaints.NewComplaint;
import vn.motcua.feedback.Via;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Page;
import vn.motcua.web.Reply;

/// Complaints for everyone: about an office, followed by their code, and the answers that were
/// published.
@Controller
@RequestMapping("/complaints")
@PreAuthorize("permitAll()")
class PublicComplaintsController {

    private static final int MOST_OFFICES = 30;

    private final Complaints complaints;
    private final SayingDesk desk;
    private final FollowedPages pages;
    private final Organisation organisation;

    PublicComplaintsController(
            Complaints complaints,
            SayingDesk desk,
            FollowedPages pages,
            Organisation organisation) {
        this.complaints = complaints;
        this.desk = desk;
        this.pages = pages;
        this.organisation = organisation;
    }

    @GetMapping("/new")
    ComplaintFormPage ask(Actor actor, @RequestParam(required = false) @Nullable String office) {
        var key = UUID.randomUUID().toString();
        return page(
                actor, new SayingDesk.Sent(ComplaintForm.at(office), key), List.of(), List.of());
    }

    @PostMapping("/new")
    Reply file(
            Actor actor,
            @ModelAttribute ComplaintForm form,
            @RequestParam("_key") String key,
            HttpServletRequest request) {
        var sent = new SayingDesk.Sent(form, key);
        var mistakes = new java.util.ArrayList<Mistake>();
        var meant = meant(form);
        if (meant.size() != 1) {
            var only = meant.size() > MOST_OFFICES ? List.<Agency>of() : meant;
            mistakes.add(
                    only.isEmpty()
                            ? new Mistake("office", "office")
                            : new Mistake("unit", "office-which"));
            mistakes.addAll(form.mistakes());
            return page(actor, sent, only, mistakes);
        }
        mistakes.addAll(form.mistakes());
        if (!mistakes.isEmpty()) {
            return page(actor, sent, List.of(), mistakes);
        }
        var who = actor.isCitizen() ? actor : Actor.anyone();
        var filing =
                new NewComplaint(
                        form.chosen().orElseThrow(),
                        new About(meant.getFirst().id(), null),
                        actor.isCitizen() ? Via.ACCOUNT : Via.ANONYMOUS,
                        form.words());
        return desk.filed(who, filing, sent, request, "/");
    }

    private ComplaintFormPage page(
            Actor actor, SayingDesk.Sent sent, List<Agency> meant, List<Mistake> mistakes) {
        return new ComplaintFormPage(
                null,
                "/complaints/new",
                "/complaints/published",
                sent.key(),
                sent.form(),
                meant,
                complaints.clocks(),
                actor.isCitizen(),
                actor.isCitizen() || complaints.takesAnonymous(),
                mistakes);
    }

    /// What was chosen, else what the typed words may mean.
    private List<Agency> meant(ComplaintForm form) {
        var today = organisation.today();
        if (form.unit().matches("\\d{1,9}")) {
            var chosen = organisation.find(AgencyId.of(Integer.parseInt(form.unit())));
            return chosen.filter(a -> a.isValidOn(today)).stream().toList();
        }
        return form.office().isEmpty() ? List.of() : organisation.meant(form.office(), today);
    }

    @GetMapping("/follow")
    FollowPage follow() {
        return new FollowPage("", FollowPage.Answer.NONE);
    }

    /// The code is sent, so that it stands in no address.
    @PostMapping("/follow")
    Page follow(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var typed = code.length() > 60 ? code.substring(0, 60) : code;
        try {
            return complaints
                    .follow(typed, request.getRemoteAddr())
                    .<Page>map(f -> pages.byCode(f, "", List.of()))
                    .orElseGet(() -> new FollowPage(typed, FollowPage.Answer.NOT_FOUND));
        } catch (ComplaintRefused often) {
            return new FollowPage(typed, FollowPage.Answer.TOO_MANY);
        }
    }

    /// Says more, or takes the complaint back, by its code.
    @PostMapping("/follow/{step:more|withdrawal}")
    Page act(
            @org.springframework.web.bind.annotation.PathVariable String step,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String version,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var from = request.getRemoteAddr();
        var meantStep = FollowedPages.step(step, Typed.text(words));
        if (meantStep.mistakes().isEmpty()) {
            complaints.actByCode(code, from, Typed.number(version), meantStep.command());
        }
        return complaints
                .follow(code, from)
                .<Page>map(f -> pages.byCode(f, Typed.text(words), meantStep.mistakes()))
                .orElseGet(() -> new FollowPage(code, FollowPage.Answer.NOT_FOUND));
    }

    @GetMapping("/published")
    PublishedPage published(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String before) {
        var moment = Typed.millis(at).map(Instant::ofEpochMilli).orElse(null);
        var found = complaints.published(moment, Typed.uuid(before).orElse(null));
        var shown = found.stream().limit(ComplaintFilter.PAGE).toList();
        var last = shown.isEmpty() ? null : shown.getLast();
        var next =
                found.size() <= ComplaintFilter.PAGE || last == null
                        ? null
                        : "/complaints/published?at=%d&before=%s"
                                .formatted(last.at().toEpochMilli(), last.complaint());
        return new PublishedPage(shown, unit -> organisation.get(unit).name(), next);
    }
}
