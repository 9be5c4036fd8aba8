package vn.motcua.directive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.PlannedTargets;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;

/// What the tasks of the programme set figures to reach, for whoever shows the figures.
@Component
class ProgrammeTargets implements PlannedTargets {

    private final TargetRepository targets;
    private final Organisation organisation;

    ProgrammeTargets(TargetRepository targets, Organisation organisation) {
        this.targets = targets;
        this.organisation = organisation;
    }

    @Override
    public Map<Figure, Planned> of(Collection<Figure> figures, AgencyId unit) {
        var keys = figures.stream().map(Figure::key).toList();
        var goals = targets.goals(keys, unit, organisation.today());
        var planned = new HashMap<Figure, Planned>();
        for (var figure : figures) {
            var goal = goals.get(figure.key());
            if (goal != null) {
                planned.put(figure, new Planned(goal.value().doubleValue(), goal.document()));
            }
        }
        return planned;
    }
}
