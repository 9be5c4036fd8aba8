package vn.motcua.casework.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseRow;
import vn.motcua.casework.Casework;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Role;
import vn.motcua.web.Option;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// What lies on an officer's desks, most urgent first, and the same thing done to several cases.
@Controller
@RequestMapping("/work")
@PreAuthorize("hasAuthority('case:read')")
class WorklistController {

    private static final int LARGEST_BATCH = 100;

    private final CaseInquiry inquiry;
    private final Casework casework;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final CaseViews views;

    WorklistController(
            CaseInquiry inquiry,
            Casework casework,
            Catalogue catalogue,
            Organisation organisation,
            CaseViews views) {
        this.inquiry = inquiry;
        this.casework = casework;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.views = views;
    }

    @GetMapping
    WorkPage show(Actor actor, WorkAddress address) {
        var found =
                address.search().isLost()
                        ? List.<CaseRow>of()
                        : inquiry.worklist(actor, address.filter());
        var rows = found.stream().limit(CaseInquiry.pageSize()).toList();
        var open = address.open();
        return new WorkPage(
                address,
                lines(rows),
                BatchAction.among(actor, rows),
                queues(actor),
                procedures(rows, address.procedure()),
                found.size() > rows.size() ? rows.getLast().after().cursor() : null,
                open == null || open.isBlank()
                        ? null
                        : views.of(
                                actor,
                                inquiry.open(actor, CaseAddress.code(open)),
                                null,
                                address.here()));
    }

    /// Narrows the list. What is typed may be a name and is in no address.
    @PostMapping("/search")
    Redirect search(WorkAddress address, @RequestParam(defaultValue = "") String q) {
        return new Redirect(address.searching(q));
    }

    /// Does the same thing to all ticked cases, each by itself: one that cannot be done stops no
    /// other.
    ///
    /// @param ticked code and version of each case: `H41.31.05-240119-0001:3`
    @PostMapping("/batch")
    Reply batch(
            Actor actor,
            @RequestParam(name = "case", defaultValue = "") List<String> ticked,
            @RequestParam String action,
            @RequestParam(required = false) @Nullable String back) {
        var chosen = BatchAction.of(action).orElseThrow(() -> new NotFound("batch action"));
        var lines =
                ticked.stream()
                        .distinct()
                        .filter(t -> t.matches("[A-Za-z0-9.\\-]{5,60}:\\d{1,6}"))
                        .limit(LARGEST_BATCH)
                        .map(t -> t.split(":"))
                        .map(t -> act(actor, chosen, t[0], Integer.parseInt(t[1])))
                        .toList();
        return new BatchPage(
                chosen, lines, Objects.requireNonNullElse(WorkAddress.checked(back), "/work"));
    }

    private BatchPage.Line act(Actor actor, BatchAction action, String code, int version) {
        try {
            var file = inquiry.get(actor, CaseAddress.code(code));
            casework.act(actor, file.id(), version, action.command(file));
            return new BatchPage.Line(code, null);
        } catch (Refusal no) {
            return new BatchPage.Line(code, no.code());
        }
    }

    private List<WorkPage.Row> lines(List<CaseRow> rows) {
        var holders = new HashSet<AccountId>();
        rows.forEach(r -> Stream.ofNullable(r.holder()).map(AccountId::new).forEach(holders::add));
        var names = organisation.staffNames(holders);
        return rows.stream()
                .map(r ->
                        new WorkPage.Row(
                                r,
                                catalogue.version(r.procedureVersion()).name(),
                                holder(r, names),
                                inquiry.timing(r)))
                .toList();
    }

    /// Only at a step of work has a case a holder; elsewhere the column keeps who worked before.
    private static String holder(CaseRow row, Map<AccountId, String> names) {
        return row.holder() == null || !row.state().equals("working")
                ? ""
                : names.getOrDefault(new AccountId(row.holder()), "");
    }

    private static List<String> queues(Actor actor) {
        var looksOn =
                actor.posts().stream()
                        .anyMatch(p -> p.role() == Role.LEADER || p.role() == Role.INSPECTOR);
        var own =
                Arrays.stream(Role.values())
                        .filter(r -> works(r))
                        .filter(r -> looksOn || actor.posts().stream().anyMatch(p -> p.role() == r))
                        .map(Role::code);
        return Stream.concat(own, Stream.of("applicant")).toList();
    }

    private static boolean works(Role role) {
        return switch (role) {
            case INTAKE, CASE_OFFICER, HEAD, SIGNER, CLERK, RETURNS -> true;
            default -> false;
        };
    }

    private List<Option> procedures(List<CaseRow> rows, @Nullable String chosen) {
        var names = new LinkedHashMap<String, String>();
        rows.stream()
                .map(r -> catalogue.version(r.procedureVersion()))
                .forEach(v -> names.putIfAbsent(v.code(), v.name()));
        if (chosen != null && !chosen.isBlank()) {
            catalogue
                    .current(chosen, organisation.today())
                    .ifPresent(v -> names.putIfAbsent(v.code(), v.name()));
        }
        return names.entrySet().stream()
                .map(e -> new Option(e.getKey(), e.getValue()))
                .sorted(java.util.Comparator.comparing(Option::label))
                .toList();
    }
}
