package vn.motcua.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.WallPanel;

/// The operations wall (màn hình điều hành): what the modules put on it, computed once for a unit
/// however many look.
@Service
public class Wall {

    /// How old what was computed may be for a page that is opened.
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final List<WallPanel> panels;
    private final CaseFactRepository facts;
    private final Executor computing;
    private final Clock clock;
    private final Clock system;
    private final Map<Place, Computed> latest = new ConcurrentHashMap<>();

    Wall(
            List<WallPanel> panels,
            CaseFactRepository facts,
            @Qualifier("wallComputing") Executor computing,
            Clock clock,
            @Qualifier("system") Clock system) {
        this.panels = panels.stream().sorted(Comparator.comparingInt(WallPanel::order)).toList();
        this.facts = facts;
        this.computing = computing;
        this.clock = clock;
        this.system = system;
    }

    /// A panel of a unit as it is now.
    ///
    /// @param at the business time at which it was computed
    public record Shown(String key, List<WallPanel.Number> numbers, Instant at) {

        public Shown {
            numbers = List.copyOf(numbers);
        }

        /// Whether the same is to be seen.
        public boolean showsSame(Shown other) {
            return key.equals(other.key) && numbers.equals(other.numbers);
        }
    }

    /// The panels that somebody may see, in their order.
    public List<String> keysFor(Actor actor) {
        return panels.stream().filter(p -> sees(actor, p.authority())).map(WallPanel::key).toList();
    }

    /// Those of them whose lists somebody may read.
    public Set<String> openTo(Actor actor) {
        return panels.stream()
                .filter(p -> sees(actor, p.opensFor()))
                .map(WallPanel::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The panels of a unit for a page that is opened; what was computed a moment ago serves all.
    public List<Shown> look(AgencyId unit, Collection<String> keys) {
        return each(keys, panel -> fresh(new Place(unit, panel.key()), panel));
    }

    /// The same, computed anew.
    public List<Shown> compute(AgencyId unit, Collection<String> keys) {
        return each(keys, panel -> keep(new Place(unit, panel.key()), panel).shown);
    }

    /// Panels beside each other: each waits for the database most of the time.
    private List<Shown> each(Collection<String> keys, Function<WallPanel, Shown> how) {
        return panels.stream()
                .filter(panel -> keys.contains(panel.key()))
                .map(panel -> CompletableFuture.supplyAsync(() -> how.apply(panel), computing))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /// Another one when anything happened to any case, or to what a panel shows besides.
    public List<String> pulse() {
        return Stream.concat(
                        Stream.of(Long.toString(facts.latestEvent())),
                        panels.stream().map(WallPanel::pulse))
                .toList();
    }

    private Shown fresh(Place place, WallPanel panel) {
        var known = latest.get(place);
        var oldest = system.instant().minus(FRESH);
        return known != null && known.at.isAfter(oldest) ? known.shown : keep(place, panel).shown;
    }

    private Computed keep(Place place, WallPanel panel) {
        var shown = new Shown(panel.key(), panel.numbers(place.unit), clock.instant());
        var computed = new Computed(shown, system.instant());
        latest.put(place, computed);
        return computed;
    }

    private static boolean sees(Actor actor, String authority) {
        return authority.equals("staff") ? !actor.posts().isEmpty() : actor.may(authority);
    }

    private record Place(AgencyId unit, String key) {}

    private record Computed(Shown shown, Instant at) {}
}
