package vn.motcua.catalogue.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureFilter;
import vn.motcua.catalogue.ProcedureHits;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ServiceList;
import vn.motcua.catalogue.ServiceLists;
import vn.motcua.catalogue.UsageCount;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Option;

/// The catalogue for everyone.
@Controller
@PreAuthorize("permitAll()")
class ProceduresController {

    private static final int PER_PAGE = 20;
    private static final int ON_THE_FIRST_PAGE = 8;

    private final Catalogue catalogue;
    private final ServiceLists services;
    private final Organisation organisation;
    private final ObjectProvider<UsageCount> usage;

    ProceduresController(
            Catalogue catalogue,
            ServiceLists services,
            Organisation organisation,
            ObjectProvider<UsageCount> usage) {
        this.catalogue = catalogue;
        this.services = services;
        this.organisation = organisation;
        this.usage = usage;
    }

    @GetMapping("/")
    HomePage home() {
        var events = catalogue.lifeEvents(organisation.today());
        var shown = Wording.LIFE_EVENTS.keySet().stream().filter(events::contains).toList();
        var used = mostUsed();
        return new HomePage(shown, used.isEmpty() ? essential() : used, !used.isEmpty());
    }

    private List<ProcedureVersion> mostUsed() {
        return current(
                usage.stream().flatMap(u -> u.mostUsedProcedures(ON_THE_FIRST_PAGE).stream()));
    }

    private List<ProcedureVersion> essential() {
        var all = new ProcedureFilter("", null, Tier.COMMUNE, List.of(), null, null, null, 500);
        return current(
                catalogue.search(all, organisation.today()).hits().stream()
                        .filter(h -> h.essentialNumber() != null || isEveryday(h))
                        .sorted(Comparator.comparingInt(ProceduresController::place))
                        .map(ProcedureHits.Hit::code)
                        .limit(ON_THE_FIRST_PAGE));
    }

    /// The essential services by their number, then what is merely asked for every day.
    private static int place(ProcedureHits.Hit hit) {
        var number = hit.essentialNumber();
        return number == null ? Integer.MAX_VALUE : number;
    }

    private static boolean isEveryday(ProcedureHits.Hit hit) {
        return hit.field().equals("Chứng thực");
    }

    private List<ProcedureVersion> current(Stream<String> codes) {
        return codes.map(c -> catalogue.current(c, organisation.today()))
                .flatMap(Optional::stream)
                .toList();
    }

    @GetMapping("/procedures")
    ProceduresPage list(ProcedureQuery query) {
        var today = organisation.today();
        var filter = query.filter(agency(query.agency()), PER_PAGE);
        return new ProceduresPage(
                query,
                catalogue.search(filter, today),
                catalogue.fields(today),
                departments(),
                catalogue.lifeEvents(today));
    }

    @GetMapping("/procedures/{code}")
    ProcedurePage show(@PathVariable String code, Actor actor) {
        var today = organisation.today();
        var sheet =
                catalogue
                        .currentSheet(code, today)
                        .orElseThrow(() -> new NotFound("procedure " + code));
        return new ProcedurePage(
                sheet,
                catalogue.departments(sheet.version(), today),
                elsewhere(sheet.version(), today),
                actor.may("catalogue:edit"));
    }

    /// The essential service of a procedure that is filed online, and not here.
    private @Nullable Integer elsewhere(ProcedureVersion version, LocalDate today) {
        var number = version.essentialNumber();
        return number != null
                        && version.isHandledHere()
                        && !version.accepts(Channel.ONLINE)
                        && services.get(ServiceList.ESSENTIAL, number, today).runsElsewhere()
                ? number
                : null;
    }

    private @Nullable Agency agency(@Nullable String number) {
        return number == null || !number.matches("\\d{1,9}")
                ? null
                : organisation.find(new AgencyId(Integer.parseInt(number))).orElse(null);
    }

    private List<Option> departments() {
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.tier() == Tier.DEPARTMENT)
                .map(a -> new Option(String.valueOf(a.id().value()), a.name()))
                .toList();
    }
}
