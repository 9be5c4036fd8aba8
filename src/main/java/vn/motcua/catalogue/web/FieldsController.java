package vn.motcua.catalogue.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.catalogue.FieldDepartment;
import vn.motcua.catalogue.FieldDepartments;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Notices;
import vn.motcua.web.Option;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Which department handles which field: shown, changed from a day on, first as a preview.
@Controller
@RequestMapping("/catalogue/fields")
@PreAuthorize("hasAnyAuthority('catalogue:edit', 'organisation:manage')")
class FieldsController {

    private final FieldDepartments fields;
    private final Organisation organisation;

    FieldsController(FieldDepartments fields, Organisation organisation) {
        this.fields = fields;
        this.organisation = organisation;
    }

    @GetMapping
    FieldsPage list(@RequestParam(defaultValue = "false") boolean missing) {
        var today = organisation.today();
        var all = fields.all(today);
        var named = names(all.values().stream().flatMap(Collection::stream).toList());
        return new FieldsPage(all, named, today, missing);
    }

    @GetMapping("/departments")
    FieldPage field(@RequestParam String field) {
        var history = history(field);
        return page(FieldForm.of(field, history, organisation.today()), history, List.of());
    }

    @PostMapping("/departments")
    Reply change(@ModelAttribute FieldForm form, Actor actor) {
        var history = history(form.field());
        var mistakes = form.mistakes(organisation.today(), departments());
        if (!mistakes.isEmpty() || form.isTakenBack()) {
            return page(form, history, mistakes);
        }
        var change = form.change();
        if (!form.isConfirmed()) {
            return page(form, history, List.of())
                    .previewed(change, fields.procedures(change.field(), change.from()));
        }
        fields.change(actor, change, form.seen());
        Notices.leave("catalogue.fields.changed");
        return Redirect.to("/catalogue/fields");
    }

    /// @throws NotFound for a field no procedure of a department has
    private List<FieldDepartment> history(String field) {
        var history = fields.history(field);
        if (history.isEmpty() && !fields.all(organisation.today()).containsKey(field)) {
            throw new NotFound("field " + field);
        }
        return history;
    }

    private FieldPage page(FieldForm form, List<FieldDepartment> history, List<Mistake> mistakes) {
        return new FieldPage(
                form,
                history,
                names(history),
                departments(),
                fields.procedures(form.field(), organisation.today()),
                organisation.today(),
                mistakes,
                null);
    }

    /// Names of departments by code, as they were when the code was entered.
    private Map<String, String> names(List<FieldDepartment> rows) {
        var names = new HashMap<String, String>();
        for (var row : rows) {
            names.computeIfAbsent(row.agency(), code -> name(code, row.from()));
        }
        return names;
    }

    private String name(String code, LocalDate meantOn) {
        return organisation
                .byCode(code, meantOn)
                .or(() -> organisation.byCode(code, organisation.today()))
                .map(Agency::name)
                .orElse(code);
    }

    private List<Option> departments() {
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.tier() == Tier.DEPARTMENT)
                .map(a -> new Option(a.code(), a.name()))
                .toList();
    }
}
