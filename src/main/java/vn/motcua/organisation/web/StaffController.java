package vn.motcua.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Posting;
import vn.motcua.organisation.Search;
import vn.motcua.organisation.Staff;
import vn.motcua.organisation.Staff.Absence;
import vn.motcua.organisation.StaffMember;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;
import vn.motcua.web.Sought;

/// Who holds what; gives and ends posts and substitutions.
@Controller
@RequestMapping("/organisation/staff")
@PreAuthorize("hasAuthority('staff:manage')")
class StaffController {

    private static final int ROWS = 50;

    private final Organisation organisation;
    private final Staff staff;

    StaffController(Organisation organisation, Staff staff) {
        this.organisation = organisation;
        this.staff = staff;
    }

    /// @param unit only who holds a post there: its code
    /// @param find the key of a word that is searched for
    @GetMapping
    StaffPage list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "0") int from,
            Actor actor) {
        var sought = Sought.find(find);
        var found = sought.isLost() ? List.<StaffMember>of() : members(actor, unit, sought);
        var start = Math.clamp(from, 0, found.size());
        var end = Math.min(found.size(), start + ROWS);
        var rows =
                found.subList(start, end).stream()
                        .map(member -> new StaffPage.Row(member, held(member)))
                        .toList();
        var next = end < found.size() ? address(unit, find, end) : null;
        return new StaffPage(sought, found.size(), rows, next);
    }

    /// What is typed is mostly the name of a person and is in no address.
    @PostMapping("/search")
    Redirect search(@RequestParam(defaultValue = "") String q) {
        var key = Sought.keep(q);
        return new Redirect("/organisation/staff" + (key == null ? "" : "?find=" + key));
    }

    private List<StaffMember> members(Actor actor, String unit, Sought sought) {
        var search = Search.of(sought.word());
        return staff.members().stream()
                .filter(member -> reaches(actor, member))
                .filter(member -> unit.isEmpty() || isAt(unit, member))
                .filter(member -> search.isEmpty() || matches(search, member))
                .toList();
    }

    private boolean isAt(String unit, StaffMember member) {
        return held(member).stream().anyMatch(held -> held.agency().code().equals(unit));
    }

    @GetMapping("/{account:[0-9a-f-]{36}}")
    MemberPage member(@PathVariable UUID account, Actor actor) {
        return page(visible(actor, account), MemberForm.EMPTY, Wrong.nothing());
    }

    @PostMapping("/{account}/posts")
    Reply give(@PathVariable UUID account, @ModelAttribute MemberForm form, Actor actor) {
        var member = visible(actor, account);
        var wrong = Wrong.nothing();
        var from = day(form.from(), "from", wrong);
        var role = role(MemberForm.text(form.role()));
        var meant = organisation.meant(MemberForm.text(form.agency()), from);
        wrong.addIf(meant.isEmpty(), "agency", "organisation.staff.agency.unknown");
        wrong.addIf(meant.size() > 1, "agency", "organisation.staff.agency.several");
        wrong.addIf(role.isEmpty(), "role", "organisation.staff.role.missing");
        if (wrong.any()) {
            return page(member, form, wrong);
        }
        staff.give(actor, member.id(), meant.getFirst().id(), role.orElseThrow(), from);
        return done(member, "organisation.staff.given");
    }

    @PostMapping("/{account}/posts/{post}/end")
    Reply end(
            @PathVariable UUID account,
            @PathVariable int post,
            @RequestParam(required = false) @Nullable String to,
            Actor actor) {
        var member = visible(actor, account);
        var wrong = Wrong.nothing();
        var day = to == null ? organisation.today() : day(to, "to-" + post, wrong);
        if (wrong.any()) {
            return page(member, MemberForm.EMPTY, wrong);
        }
        staff.end(actor, new PostId(post), day);
        return done(member, "organisation.staff.ended");
    }

    @PostMapping("/{account}/substitutions")
    Reply substitute(@PathVariable UUID account, @ModelAttribute MemberForm form, Actor actor) {
        var member = visible(actor, account);
        var wrong = Wrong.nothing();
        var substitute = staff.byEmail(MemberForm.text(form.substitute()));
        wrong.addIf(substitute.isEmpty(), "substitute", "organisation.staff.unknown");
        var first = day(form.first(), "first", wrong);
        var last = day(form.last(), "last", wrong);
        wrong.addIf(!wrong.any() && last.isBefore(first), "last", "organisation.staff.last.early");
        if (wrong.any()) {
            return page(member, form, wrong);
        }
        staff.substitute(
                actor, new Absence(member.id(), first, last), substitute.orElseThrow().id());
        return done(member, "organisation.staff.substituted");
    }

    @PostMapping("/{account}/substitutions/{id}/end")
    Reply endSubstitution(@PathVariable UUID account, @PathVariable int id, Actor actor) {
        var member = visible(actor, account);
        staff.endSubstitution(actor, id, organisation.today());
        return done(member, "organisation.staff.substitution.ended");
    }

    private static Redirect done(StaffMember member, String notice) {
        Notices.leave(notice);
        return Redirect.to("/organisation/staff/%s", member.id().value());
    }

    private LocalDate day(@Nullable String typed, String field, Wrong wrong) {
        var day = DateEntry.parse(typed);
        wrong.addIf(day.isEmpty(), field, "organisation.date.faulty");
        return day.orElse(organisation.today());
    }

    private static Optional<Role> role(String code) {
        return Arrays.stream(Role.values()).filter(r -> r.code().equals(code)).findAny();
    }

    private StaffMember visible(Actor actor, UUID account) {
        return staff.find(new AccountId(account))
                .filter(member -> reaches(actor, member))
                .orElseThrow(() -> new NotFound("member of staff"));
    }

    /// Administrators see those who have a post below them, and those who have none yet.
    private boolean reaches(Actor actor, StaffMember member) {
        var roots = actor.agenciesWith("staff:manage");
        var postings = staff.postingsOf(member.id());
        return postings.isEmpty()
                || postings.stream().anyMatch(p -> organisation.covers(roots, p.agency()));
    }

    private boolean matches(Search search, StaffMember member) {
        return search.finds(member.name())
                || search.finds(member.email())
                || held(member).stream().anyMatch(held -> search.finds(held.agency().name()));
    }

    private List<StaffPage.Held> held(StaffMember member) {
        return organisation.postsOf(member.id(), organisation.today()).stream()
                .map(post ->
                        new StaffPage.Held(
                                post.role(),
                                agency(post.agency()),
                                !organisation
                                        .posting(post.id())
                                        .map(Posting::account)
                                        .equals(Optional.of(member.id()))))
                .toList();
    }

    private MemberPage page(StaffMember member, MemberForm form, Wrong wrong) {
        var posts =
                staff.postingsOf(member.id()).stream()
                        .map(p -> new MemberPage.Row(p, agency(p.agency())))
                        .toList();
        var substitutions =
                staff.substitutionsOf(member.id()).stream()
                        .map(s ->
                                new MemberPage.StandIn(
                                        s,
                                        organisation.staffName(s.absent()),
                                        organisation.staffName(s.substitute())))
                        .toList();
        return new MemberPage(
                member, posts, substitutions, form.orElse(organisation.today()), wrong);
    }

    private Agency agency(AgencyId id) {
        return organisation.get(id);
    }

    private static String address(String unit, String find, int from) {
        return "/organisation/staff?from=" + from + part("unit", unit) + part("find", find);
    }

    private static String part(String name, String value) {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return value.isEmpty() ? "" : "&" + name + "=" + encoded;
    }
}
