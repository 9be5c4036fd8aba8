package vn.motcua.casework;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Gauge;

/// How many seconds a follower of the log of cases is behind. It follows the cases of all units, so
/// only of the province anything is read.
public final class FollowerGauge implements Gauge {

    private final String key;
    private final String path;
    private final String opensFor;
    private final Supplier<Duration> lag;
    private final Organisation organisation;

    private FollowerGauge(
            String key,
            String path,
            String opensFor,
            Supplier<Duration> lag,
            Organisation organisation) {
        this.key = key;
        this.path = path;
        this.opensFor = opensFor;
        this.lag = lag;
        this.organisation = organisation;
    }

    /// Makes gauges for the followers of other modules.
    @Component
    public static class Maker {

        private final Organisation organisation;

        Maker(Organisation organisation) {
            this.organisation = organisation;
        }

        /// @param follower what follows: its key becomes `lag-<follower>`
        /// @param path where one sees what it keeps
        /// @param opensFor the authority that this place asks for
        public Gauge gauge(String follower, String path, String opensFor, Supplier<Duration> lag) {
            return new FollowerGauge("lag-" + follower, path, opensFor, lag, organisation);
        }
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String opensFor() {
        return opensFor;
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
        var seconds = lag.get().toSeconds();
        return provinces.stream().collect(Collectors.toMap(u -> u, _ -> seconds));
    }
}
