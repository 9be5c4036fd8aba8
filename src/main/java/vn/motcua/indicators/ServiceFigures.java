package vn.motcua.indicators;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ServiceList;
import vn.motcua.catalogue.ServiceLists;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Measured;

/// How many services of the programme's lists are deployed at the end of a period, or now while it
/// lasts. A list is the whole province's: of any other agency nothing measures it.
@Component
class ServiceFigures implements FigureSource {

    private static final Map<String, ServiceList> LISTS =
            Map.of(
                    "essential-services-deployed", ServiceList.ESSENTIAL,
                    "decision-422-services-deployed", ServiceList.DECISION_422);

    private final ServiceLists services;
    private final Organisation organisation;

    ServiceFigures(ServiceLists services, Organisation organisation) {
        this.services = services;
        this.organisation = organisation;
    }

    @Override
    public List<Figure> figures() {
        return LISTS.keySet().stream()
                .sorted()
                .map(key -> Figure.count(key, Figure.Better.MORE))
                .toList();
    }

    @Override
    public Map<Scope, Measured> measure(Figure figure, Collection<Scope> scopes, Period period) {
        var counted = scopes.stream().anyMatch(this::isProvince) ? count(figure, period) : null;
        return scopes.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                scope ->
                                        counted == null || !isProvince(scope)
                                                ? Measured.noSource()
                                                : counted));
    }

    @Override
    public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
        return periods.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                period ->
                                        isProvince(scope)
                                                ? count(figure, period)
                                                : Measured.noSource()));
    }

    /// What has not begun is not zero.
    private Measured count(Figure figure, Period period) {
        var list = LISTS.get(figure.key());
        var today = organisation.today();
        if (list == null || period.first().isAfter(today)) {
            return Measured.noSource();
        }
        var day = period.asOf(today);
        return Measured.count(services.deployed(list, day).size());
    }

    private boolean isProvince(Scope scope) {
        return organisation.find(scope.unit()).filter(a -> a.parent() == null).isPresent();
    }
}
