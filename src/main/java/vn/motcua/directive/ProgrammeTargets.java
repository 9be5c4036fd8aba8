package vn.motcua.directive;

import java.util.Optional;
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
    public Optional<Planned> of(Figure figure, AgencyId unit) {
        return targets.goal(figure.key(), unit)
                .map(goal -> new Planned(goal.value().doubleValue(), goal.document()));
    }
}
