package vn.motcua.operations.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.operations.process.ProcessFlows;
import vn.motcua.operations.process.ProcessScope;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Option;

/// Reads what a page of the process is asked about, and offers what else might be.
@Component
class ProcessReader {

    static final String READ = "process:read";
    private static final int PROCEDURES = 40;
    private static final int MONTHS = 12;
    private static final int QUARTERS = 6;
    private static final int YEARS = 4;

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final ProcessFlows flows;

    ProcessReader(Organisation organisation, Catalogue catalogue, ProcessFlows flows) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.flows = flows;
    }

    /// What is asked of a page.
    record Asked(@Nullable String unit, @Nullable String procedure, @Nullable String period) {}

    /// @throws NotFound if the unit is not one the actor may look into
    ProcessAddress read(Actor actor, Asked asked) {
        var unit = unit(actor, asked.unit());
        var today = organisation.today();
        var period =
                Optional.ofNullable(asked.period())
                        .flatMap(Period::parse)
                        .orElseGet(() -> Period.of(Period.Kind.QUARTER, today).previous());
        var procedure = procedure(asked.procedure());
        return new ProcessAddress(
                unit,
                procedure,
                period,
                new ProcessScope(
                        flows.unitsOf(unit.id()), procedure, period.first(), period.last()));
    }

    private static @Nullable String procedure(@Nullable String typed) {
        return typed != null && typed.matches("[\\w.\\-]{1,60}") ? typed : null;
    }

    Agency unit(Actor actor, @Nullable String code) {
        var own = actor.agenciesWith(READ);
        if (code == null || code.isBlank()) {
            return own.stream()
                    .map(organisation::get)
                    .min(Comparator.comparing(Agency::tier).thenComparing(Agency::code))
                    .orElseThrow(() -> new NotFound("unit"));
        }
        return organisation
                .byCode(code, organisation.today())
                .filter(a -> organisation.covers(own, a.id()))
                .orElseThrow(() -> new NotFound("unit"));
    }

    /// The same; where none is named, one that had cases enough in the last whole month.
    Asked busy(Actor actor, Asked asked, int enough) {
        if (asked.unit() != null && !asked.unit().isBlank()) {
            return asked;
        }
        var month = Period.of(Period.Kind.MONTH, organisation.today()).previous();
        var office = flows.office(unit(actor, null).id(), enough, month.first(), month.last());
        return new Asked(unitCode(office), asked.procedure(), asked.period());
    }

    /// The actor's own units, those above the asked one as far as they are theirs, and those below.
    List<Option> units(Actor actor, Agency asked) {
        var own = actor.agenciesWith(READ);
        var offered = new LinkedHashMap<AgencyId, Agency>();
        own.stream()
                .map(organisation::get)
                .sorted(Comparator.comparing(Agency::code))
                .forEach(a -> offered.put(a.id(), a));
        var above = new ArrayList<Agency>();
        for (var up = asked; up != null && organisation.covers(own, up.id()); up = parent(up)) {
            above.addFirst(up);
        }
        above.forEach(a -> offered.putIfAbsent(a.id(), a));
        organisation
                .children(asked.id(), organisation.today())
                .forEach(a -> offered.putIfAbsent(a.id(), a));
        return offered.values().stream().map(a -> new Option(a.code(), a.name())).toList();
    }

    private @Nullable Agency parent(Agency agency) {
        var parent = agency.parent();
        return parent == null ? null : organisation.get(parent);
    }

    List<Option> procedures(ProcessAddress address) {
        var scope = address.scope();
        var all = new ProcessScope(scope.units(), null, scope.from(), scope.to());
        var codes = new ArrayList<>(flows.procedures(all, PROCEDURES));
        var asked = address.procedure();
        if (asked != null && !codes.contains(asked)) {
            codes.addFirst(asked);
        }
        return codes.stream().map(c -> new Option(c, procedureName(c))).toList();
    }

    String procedureName(String code) {
        return version(code).map(ProcedureVersion::name).orElse(code);
    }

    ActivityWords words(ProcessAddress address) {
        var code = address.procedure();
        return new ActivityWords(code == null ? null : version(code).orElse(null));
    }

    private Optional<ProcedureVersion> version(String code) {
        return catalogue.current(code, organisation.today());
    }

    List<Option> periods(ProcessAddress address) {
        var today = organisation.today();
        var offered = new ArrayList<Period>();
        offered.addAll(back(Period.Kind.MONTH, today, MONTHS));
        offered.addAll(back(Period.Kind.QUARTER, today, QUARTERS));
        offered.addAll(back(Period.Kind.YEAR, today, YEARS));
        if (!offered.contains(address.period())) {
            offered.addFirst(address.period());
        }
        return offered.stream().map(p -> new Option(p.code(), name(p))).toList();
    }

    private static List<Period> back(Period.Kind kind, LocalDate today, int count) {
        return Period.of(kind, today).course(count).reversed();
    }

    static String name(Period period) {
        return PeriodWords.of(period);
    }

    @Nullable String unitCode(AgencyId unit) {
        return organisation.find(unit).map(Agency::code).orElse(null);
    }

    /// Whether pages may be asked about a unit: it is there today.
    boolean isToday(AgencyId unit) {
        var today = organisation.today();
        return organisation.find(unit).filter(a -> a.isValidOn(today)).isPresent();
    }

    String unitName(AgencyId unit) {
        return organisation.find(unit).map(Agency::name).orElse("");
    }

    String staffName(AccountId account) {
        return organisation.staffName(account);
    }

    /// What a page has on top that is about a procedure or a period as well as a unit.
    ProcessTop top(Actor actor, ProcessAddress address, String here) {
        return new ProcessTop(
                address,
                here,
                units(actor, address.unit()),
                procedures(address),
                periods(address),
                flows.followed());
    }

    /// What a page has on top that is about a unit as it is now: what else there is to choose from
    /// is not asked for.
    ProcessTop unitTop(Actor actor, ProcessAddress address, String here) {
        return new ProcessTop(
                address,
                here,
                units(actor, address.unit()),
                List.of(),
                List.of(),
                flows.followed());
    }
}
