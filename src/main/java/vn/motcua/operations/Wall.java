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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Apart;
import vn.motcua.web.WallPanel;

/// The operations wall (màn hình điều hành): what the modules put on it, computed once for a unit
/// however many look. A panel that gives no answer takes nothing from the others: it shows what it
/// showed last, with the time of that.
@Service
public class Wall {

    private static final Logger LOG = LoggerFactory.getLogger(Wall.class);

    /// How old what was computed may be for a page that is opened.
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final List<WallPanel> panels;
    private final CaseFactRepository facts;
    private final Executor computing;
    private final Clock clock;
    private final Clock system;
    private final Map<Place, Computed> latest = new ConcurrentHashMap<>();

    /// Places that give no answer, so that it is logged once and not at every look.
    private final Set<Place> silent = ConcurrentHashMap.newKeySet();

    /// Panels that do not say whether anything has changed.
    private final Set<String> pulseless = ConcurrentHashMap.newKeySet();

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
    /// @param answers false for one that gives no answer now and gave none before
    /// @param at the business time at which it was computed
    public record Shown(String key, List<WallPanel.Number> numbers, boolean answers, Instant at) {

        public Shown {
            numbers = List.copyOf(numbers);
        }

        /// Whether the same is to be seen.
        public boolean showsSame(Shown other) {
            return key.equals(other.key)
                    && numbers.equals(other.numbers)
                    && answers == other.answers;
        }

        /// The same when it is no longer of this moment: each number says of which it is.
        private Shown kept() {
            return new Shown(
                    key,
                    numbers.stream().map(n -> n.asOf() == null ? n.freshAt(at) : n).toList(),
                    answers,
                    at);
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
        return each(unit, keys, this::fresh);
    }

    /// The same, computed anew.
    public List<Shown> compute(AgencyId unit, Collection<String> keys) {
        return each(unit, keys, (place, panel) -> keep(place, panel).shown);
    }

    /// Panels beside each other: each waits for the database most of the time.
    private List<Shown> each(
            AgencyId unit, Collection<String> keys, BiFunction<Place, WallPanel, Shown> how) {
        return panels.stream()
                .filter(panel -> keys.contains(panel.key()))
                .map(panel -> shown(new Place(unit, panel.key()), panel, how))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<Shown> shown(
            Place place, WallPanel panel, BiFunction<Place, WallPanel, Shown> how) {
        return CompletableFuture.supplyAsync(() -> how.apply(place, panel), computing)
                .exceptionally(fault -> instead(place, fault));
    }

    /// What stands in the place of a panel that gives no answer.
    private Shown instead(Place place, Throwable fault) {
        if (silent.add(place)) {
            LOG.error("The panel {} gives no answer for {}", place.key, place.unit, fault);
        }
        var last = latest.get(place);
        return last == null
                ? new Shown(place.key, List.of(), false, clock.instant())
                : last.shown.kept();
    }

    /// Another one when anything happened to any case, or to what a panel shows besides. Of a panel
    /// that does not say, always the same: it is computed as often as one that changes with time.
    public List<String> pulse() {
        return Stream.concat(
                        Stream.of(Long.toString(facts.latestEvent())),
                        panels.stream().map(this::pulse))
                .toList();
    }

    private String pulse(WallPanel panel) {
        return Apart.get(
                () -> {
                    var pulse = panel.pulse();
                    pulseless.remove(panel.key());
                    return pulse;
                },
                fault -> {
                    if (pulseless.add(panel.key())) {
                        LOG.error("The panel {} does not say what changed", panel.key(), fault);
                    }
                    return "";
                });
    }

    private Shown fresh(Place place, WallPanel panel) {
        var known = latest.get(place);
        var oldest = system.instant().minus(FRESH);
        return known != null && known.at.isAfter(oldest) ? known.shown : keep(place, panel).shown;
    }

    private Computed keep(Place place, WallPanel panel) {
        var shown = new Shown(panel.key(), panel.numbers(place.unit), true, clock.instant());
        var computed = new Computed(shown, system.instant());
        latest.put(place, computed);
        silent.remove(place);
        return computed;
    }

    private static boolean sees(Actor actor, String authority) {
        return authority.equals("staff") ? !actor.posts().isEmpty() : actor.may(authority);
    }

    private record Place(AgencyId unit, String key) {}

    private record Computed(Shown shown, Instant at) {}
}
