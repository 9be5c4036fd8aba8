package vn.motcua.feedback.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.feedback.Complaint;
import vn.motcua.feedback.ComplaintDesk;
import vn.motcua.feedback.ComplaintFilter;
import vn.motcua.feedback.ComplaintRefused;
import vn.motcua.feedback.Complaints;
import vn.motcua.feedback.Complaints.Followed;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;
import vn.motcua.web.Notices;
import vn.motcua.web.Option;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Complaints for those who deal with them. Who only directs sees which there are, not what was
/// said.
@Controller
@RequestMapping("/complaints")
@PreAuthorize("hasAuthority('complaint:handle')")
class ComplaintsController {

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final Organisation organisation;
    private final UnitChoices units;

    ComplaintsController(
            ComplaintDesk desk,
            Complaints complaints,
            Organisation organisation,
            UnitChoices units) {
        this.desk = desk;
        this.complaints = complaints;
        this.organisation = organisation;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('feedback:read')")
    ComplaintsPage list(Actor actor, ComplaintsAddress address) {
        var found = desk.worklist(actor, address.filter());
        var shown = found.stream().limit(ComplaintFilter.PAGE).toList();
        var next = found.size() > ComplaintFilter.PAGE ? address.after(shown.getLast()) : null;
        return new ComplaintsPage(
                address,
                shown.stream()
                        .map(r ->
                                new ComplaintsPage.Line(
                                        r, desk.isLate(r.due()), desk.opens(actor, r)))
                        .toList(),
                units.of(actor),
                unit -> organisation.get(unit).name(),
                complaints.clocks(),
                next);
    }

    @GetMapping("/{id}")
    ComplaintPage show(Actor actor, @PathVariable String id) {
        return page(actor, desk.open(actor, number(id)), null);
    }

    @PostMapping("/{id}/{command}")
    Reply act(
            Actor actor,
            @PathVariable String id,
            @PathVariable String command,
            @ModelAttribute ComplaintAnswer typed,
            @RequestParam(required = false) @Nullable String version) {
        var mistakes = typed.mistakes(command);
        if (!mistakes.isEmpty()) {
            return again(actor, id, new ComplaintPage.Attempt(command, typed, mistakes, false));
        }
        var seen = Typed.number(version);
        try {
            if (command.equals("concern")) {
                desk.concern(actor, number(id), seen, officer(typed));
                Notices.leave("feedback.done.concern");
                return new Redirect("/complaints");
            }
            desk.act(actor, number(id), seen, typed.command(command));
        } catch (ComplaintRefused refused) {
            if (refused.kind() != Refusal.Kind.CONFLICT) {
                throw refused;
            }
            var why = List.of(new Mistake("", refused.code()));
            return again(actor, id, new ComplaintPage.Attempt(command, typed, why, true));
        }
        Notices.leave("feedback.done." + command);
        return Redirect.to("/complaints/%s", number(id));
    }

    private ComplaintPage again(Actor actor, String id, ComplaintPage.Attempt attempt) {
        return page(actor, desk.open(actor, number(id)), attempt);
    }

    private ComplaintPage page(
            Actor actor, Followed followed, ComplaintPage.@Nullable Attempt attempt) {
        var complaint = followed.complaint();
        var above = complaint.escalated();
        return new ComplaintPage(
                followed,
                organisation.get(complaint.about().unit()).name(),
                organisation.get(complaint.desk()).name(),
                above == null ? null : organisation.get(above).name(),
                desk.caseCode(complaint),
                desk.isImpartial(actor, complaint),
                desk.isLate(complaint.due().orElse(null)),
                staff(complaint),
                names(followed),
                attempt);
    }

    private Map<AccountId, String> names(Followed followed) {
        var concerns = followed.complaint().concerns();
        var people =
                followed.history().stream()
                        .filter(s -> s.actorKind().equals("staff"))
                        .map(s -> new AccountId(s.account()));
        var all = concerns == null ? people : Stream.concat(people, Stream.of(concerns));
        return organisation.staffNames(all.collect(Collectors.toSet()));
    }

    private List<Option> staff(Complaint complaint) {
        return desk.staff(complaint).stream()
                .collect(
                        Collectors.toMap(
                                PostHolder::account,
                                PostHolder::name,
                                (a, _) -> a,
                                java.util.LinkedHashMap::new))
                .entrySet()
                .stream()
                .map(e -> new Option(e.getKey().value().toString(), e.getValue()))
                .toList();
    }

    private static AccountId officer(ComplaintAnswer typed) {
        return Typed.uuid(typed.officer())
                .map(AccountId::new)
                .orElseThrow(() -> new NotFound("officer"));
    }

    private static UUID number(String id) {
        return Typed.uuid(id).orElseThrow(() -> new NotFound("complaint"));
    }
}
