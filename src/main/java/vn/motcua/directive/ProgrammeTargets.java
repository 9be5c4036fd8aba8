package vn.motcua.directive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.PlannedTargets;
import vn.motcua.shared.AgencyId;

/// What the tasks of the programme set figures to reach, for whoever shows the figures.
@Component
class ProgrammeTargets implements PlannedTargets {

    private final TargetRepository targets;

    ProgrammeTargets(TargetRepository targets) {
        this.targets = targets;
    }

    @Override
    public Map<Figure, Planned> of(Collection<Figure> figures, AgencyId unit) {
        var goals = targets.goals(figures.stream().map(Figure::key).toList(), unit);
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
