package vn.motcua.indicators;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Gauge;

/// In how many cases the latest nightly check found something else than was kept. All cases are
/// checked at once, so only of the province anything is read, and nothing before the first check.
@Component
class CheckGauge implements Gauge {

    private final RecountRepository recounts;
    private final Organisation organisation;

    CheckGauge(RecountRepository recounts, Organisation organisation) {
        this.recounts = recounts;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "check-figures";
    }

    @Override
    public String path() {
        return "/figures/checks";
    }

    @Override
    public String opensFor() {
        return "operations:read";
    }

    @Override
    public boolean isOfProgram() {
        return true;
    }

    @Override
    public Map<AgencyId, Long> read(Collection<AgencyId> units) {
        var provinces = units.stream().filter(u -> organisation.get(u).parent() == null).toList();
        if (provinces.isEmpty()) {
            return Map.of();
        }
        return recounts.lastNightly()
                .map(last -> differing(last.result()))
                .map(found ->
                        provinces.stream().collect(Collectors.toMap(unit -> unit, _ -> found)))
                .orElse(Map.of());
    }

    /// Sums may differ where no case does; that is no success either.
    private static long differing(Recomputation.Result result) {
        return result.isSame() ? 0 : Math.max(1, result.differing());
    }
}
