package vn.motcua.directive.pilot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Gauge;

/// How many reports on pilot models a unit and those below it owe for the last whole month and did
/// not give.
@Component
class SilentModels implements Gauge {

    private final PilotRepository models;
    private final Organisation organisation;

    SilentModels(PilotRepository models, Organisation organisation) {
        this.models = models;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "silent-models";
    }

    @Override
    public String path() {
        return "/programme/models/silent";
    }

    @Override
    public String opensFor() {
        return "programme:read";
    }

    @Override
    public Map<AgencyId, Long> read(Collection<AgencyId> units) {
        var month = Period.of(Period.Kind.MONTH, organisation.today()).previous();
        var byUnit = models.silentByUnit(month.first());
        var read = new HashMap<AgencyId, Long>();
        for (var unit : units) {
            read.put(
                    unit,
                    organisation.subtree(List.of(unit)).stream()
                            .mapToLong(each -> byUnit.getOrDefault(each, 0))
                            .sum());
        }
        return read;
    }
}
