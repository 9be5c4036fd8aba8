package vn.motcua.access.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.access.EmailTaken;
import vn.motcua.access.StaffAccounts;
import vn.motcua.access.StaffAccounts.NewColleague;
import vn.motcua.access.StaffAccounts.StaffAccount;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.NewStaff;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.StaffRefused;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Fault;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;
import vn.motcua.web.Sought;

/// The accounts of staff, for administrators.
@Controller
@RequestMapping("/access/accounts")
@PreAuthorize("hasAuthority('staff:manage')")
class AccountsController {

    private static final int PAGE = 50;
    private static final String MANAGE = "staff:manage";

    private final StaffAccounts accounts;
    private final Organisation organisation;

    AccountsController(StaffAccounts accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    @GetMapping
    Reply list(
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(required = false) @Nullable AccountId after,
            Actor actor) {
        var sought = Sought.find(find);
        var found =
                sought.isLost()
                        ? List.<StaffAccount>of()
                        : accounts.list(actor, sought.word(), after, PAGE + 1);
        var more = found.size() > PAGE;
        var next = more ? address(find) + "after=" + found.get(PAGE - 1).id().value() : null;
        return new StaffListPage(
                sought, more ? found.subList(0, PAGE) : found, next, this::agencyName);
    }

    private static String address(@Nullable String key) {
        return "/access/accounts?" + (key != null && !key.isBlank() ? "find=" + key + "&" : "");
    }

    /// What is typed is mostly the name of a person and is in no address.
    @PostMapping("/search")
    Reply search(@RequestParam(defaultValue = "") String q) {
        var key = Sought.keep(q);
        return new Redirect("/access/accounts" + (key == null ? "" : "?find=" + key));
    }

    @GetMapping("/invitation")
    Reply invite(@RequestParam(defaultValue = "") String unit) {
        return new InvitePage(InviteForm.at(unit, organisation.today()), List.of());
    }

    @PostMapping("/invitation")
    Reply invite(InviteForm form, Actor actor) {
        var units = organisation.meant(form.unitText(), form.day().orElse(organisation.today()));
        var faults = new ArrayList<>(form.faults());
        unitFault(actor, units).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            return new InvitePage(form, faults);
        }
        var place = new NewStaff.Place(units.getFirst().id(), form.chosenRole().orElseThrow());
        try {
            var who = new NewColleague(form.nameText(), form.emailText());
            var invited = accounts.invite(actor, who, place, form.day().orElseThrow());
            return page(actor, invited.account(), invited.link());
        } catch (EmailTaken | StaffRefused no) {
            return new InvitePage(form, List.of(InviteForm.refused(no)));
        }
    }

    private Optional<Fault> unitFault(Actor actor, List<Agency> units) {
        if (units.isEmpty()) {
            return Optional.of(new Fault("unit", "access.invite.unit.unknown"));
        }
        if (units.size() > 1) {
            return Optional.of(new Fault("unit", "access.invite.unit.several"));
        }
        var mine = organisation.covers(actor.agenciesWith(MANAGE), units.getFirst().id());
        return mine
                ? Optional.empty()
                : Optional.of(new Fault("unit", "access.invite.unit.not-yours"));
    }

    @GetMapping("/{account}")
    Reply show(@PathVariable AccountId account, Actor actor) {
        return page(actor, account, Optional.empty());
    }

    @PostMapping("/{account}/invitation")
    Reply inviteAgain(@PathVariable AccountId account, Actor actor) {
        return page(actor, account, accounts.inviteAgain(actor, account));
    }

    @PostMapping("/{account}/second-factor-removal")
    Reply removeSecondFactor(@PathVariable AccountId account, Actor actor) {
        accounts.removeSecondFactor(actor, account);
        Notices.leave("access.staff.second-factor.removed");
        return Redirect.to("/access/accounts/%s", account.value());
    }

    @PostMapping("/{account}/end")
    Reply end(@PathVariable AccountId account, Actor actor) {
        accounts.end(actor, account);
        Notices.leave("access.staff.ended");
        return Redirect.to("/access/accounts/%s", account.value());
    }

    private StaffPage page(Actor actor, AccountId id, Optional<URI> link) {
        StaffAccount account = accounts.get(actor, id);
        var names =
                account.posts().stream()
                        .collect(Collectors.toMap(p -> p.id(), p -> agencyName(p.agency())));
        return new StaffPage(
                account,
                names,
                link.map(l -> l.getRawPath() + "?" + l.getRawQuery()).orElse(""),
                actor.account().equals(id));
    }

    private String agencyName(AgencyId id) {
        return organisation.find(id).map(a -> a.name()).orElse("");
    }
}
