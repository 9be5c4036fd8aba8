package vn.motcua.operations;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.FigureCases;
import vn.motcua.indicators.FigureSource;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;

/// What only the operations centre measures: the share of open cases that are late at this moment.
/// Of a time that is over nobody kept it, so there is no source for that.
@Component
class OpenCaseFigures implements FigureSource {

    static final Figure LATE_SHARE = Figure.share("late-share", Figure.Better.LESS);

    private final CaseFactRepository facts;
    private final Organisation organisation;
    private final Answering answering;
    private final Watching watching;
    private final Clock clock;

    OpenCaseFigures(
            CaseFactRepository facts,
            Organisation organisation,
            Answering answering,
            Watching watching,
            Clock clock) {
        this.facts = facts;
        this.organisation = organisation;
        this.answering = answering;
        this.watching = watching;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        return List.of(LATE_SHARE);
    }

    @Override
    public Map<Scope, Measured> measure(Figure figure, Collection<Scope> scopes, Period period) {
        var distinct = scopes.stream().distinct().toList();
        if (!period.contains(organisation.today())) {
            return distinct.stream()
                    .collect(Collectors.toMap(Function.identity(), _ -> Measured.noSource()));
        }
        var by = facts.openByUnit(clock.instant());
        return distinct.stream()
                .collect(Collectors.toMap(Function.identity(), scope -> share(scope, by)));
    }

    @Override
    public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
        var today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
        var now =
                periods.stream().anyMatch(p -> p.contains(today))
                        ? measure(figure, List.of(scope), Period.day(today)).get(scope)
                        : Measured.noSource();
        return periods.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                p -> p.contains(today) ? now : Measured.noSource()));
    }

    /// Late cases and, above them, how many are open in each unit stand on one page; those that are
    /// not late are listed nowhere.
    @Override
    public Optional<String> list(
            Figure figure, FigureCases.Part part, Agency unit, Scope scope, Actor actor) {
        if (part == FigureCases.Part.MISSING || !watching.sees(actor, unit)) {
            return Optional.empty();
        }
        return switch (scope.reach()) {
            case ALL -> Optional.of(Lateness.path(unit.code()));
            case ITSELF -> Optional.of(Lateness.pathAlone(unit.code()));
            case DEPARTMENTS, LOCALITIES -> Optional.empty();
        };
    }

    private Measured share(Scope scope, Map<AgencyId, OpenCases> by) {
        var cases =
                units(scope).stream()
                        .map(id -> by.getOrDefault(id, OpenCases.NONE))
                        .reduce(OpenCases.NONE, OpenCases::plus);
        return Measured.share(cases.late(), cases.open());
    }

    private Collection<AgencyId> units(Scope scope) {
        return switch (scope.reach()) {
            case ITSELF -> answering.itself(scope.unit());
            case ALL -> organisation.subtree(List.of(scope.unit()));
            case DEPARTMENTS -> ofTier(scope, tier -> tier == Tier.DEPARTMENT);
            case LOCALITIES -> ofTier(scope, tier -> tier == Tier.DISTRICT || tier == Tier.COMMUNE);
        };
    }

    private Collection<AgencyId> ofTier(Scope scope, java.util.function.Predicate<Tier> tier) {
        return organisation.subtree(List.of(scope.unit())).stream()
                .filter(id -> tier.test(organisation.get(id).tier()))
                .toList();
    }
}
