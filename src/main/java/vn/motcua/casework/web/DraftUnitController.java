package vn.motcua.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Where to file. Four hundred communes are found through their district: two short lists instead
/// of a long one, on paper-thin connections and without a script.
@Controller
@RequestMapping("/my/drafts/{id}/unit")
@PreAuthorize("hasAuthority('citizen')")
class DraftUnitController {

    private static final int SHORT_LIST = 30;

    private final DraftDesk desk;
    private final Organisation organisation;

    DraftUnitController(DraftDesk desk, Organisation organisation) {
        this.desk = desk;
        this.organisation = organisation;
    }

    @GetMapping
    UnitPage show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(defaultValue = "false") boolean fromCheck) {
        return page(desk.stop(actor, id, Journey.UNIT, fromCheck), within, List.of());
    }

    @PostMapping
    Reply choose(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam Map<String, String> posted) {
        var head = desk.sent(actor, id, Journey.UNIT, posted);
        if (unit.startsWith("within-") && isWhole(unit.substring(7))) {
            return Redirect.to(
                    "%s?within=%s%s",
                    head.action(), unit.substring(7), head.fromCheck() ? "&fromCheck=true" : "");
        }
        var chosen =
                desk.units(head.sheet().procedure()).stream()
                        .filter(a -> Integer.toString(a.id().value()).equals(unit))
                        .findFirst();
        if (chosen.isEmpty() || !head.open()) {
            return page(head, within, List.of(Mistake.at("unit", "citizen.unit.missing")));
        }
        var draft = head.draft();
        var now = desk.keep(actor, head, draft.with(draft.plan().at(chosen.get().id().value())));
        return now.open() ? Redirect.to("%s", now.next()) : page(now, within, List.of());
    }

    private UnitPage page(StepHead head, @Nullable Integer within, List<Mistake> mistakes) {
        var units = desk.units(head.sheet().procedure());
        var chosen = head.draft().plan().unit();
        var near = within == null && chosen != null ? districtOf(chosen) : within;
        if (units.size() <= SHORT_LIST) {
            return new UnitPage(head, units, List.of(), null, mistakes);
        }
        if (near == null || within != null && within == 0) {
            var districts =
                    units.stream()
                            .filter(a -> a.tier() == Tier.COMMUNE && a.parent() != null)
                            .map(Agency::parent)
                            .distinct()
                            .flatMap(d -> organisation.find(d).stream())
                            .toList();
            var others = units.stream().filter(UnitPage::standsAlone).toList();
            return new UnitPage(head, others, districts, null, mistakes);
        }
        var own = units.stream().filter(a -> isWithin(a, near)).toList();
        return new UnitPage(head, own, List.of(), organisation.get(AgencyId.of(near)), mistakes);
    }

    private @Nullable Integer districtOf(int unit) {
        return organisation
                .find(AgencyId.of(unit))
                .filter(a -> a.tier() == Tier.COMMUNE)
                .map(Agency::parent)
                .map(AgencyId::value)
                .orElse(null);
    }

    private static boolean isWithin(Agency agency, int district) {
        var parent = agency.parent();
        return agency.id().value() == district || parent != null && parent.value() == district;
    }

    private static boolean isWhole(String typed) {
        return typed.matches("\\d{1,6}");
    }
}
