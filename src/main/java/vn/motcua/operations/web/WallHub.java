package vn.motcua.operations.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.operations.Wall;
import vn.motcua.operations.Wall.Shown;
import vn.motcua.operations.web.Watcher.Said;
import vn.motcua.shared.AgencyId;

/// Tells all who look at the wall what has changed. Numbers are computed once for a unit and drawn
/// once for a language, however many look; while nobody does, nothing is asked.
///
/// The log of cases says that something happened, and so do the panels of what is not in it; other
/// modules write behind it, and some numbers change with time alone. So the wall looks again a
/// moment after a change, and every ten seconds.
@Component
class WallHub {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(1_300);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration RECHECK = Duration.ofSeconds(20);
    private static final int AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Wall wall;
    private final PanelDrawing drawing;
    private final Clock system;
    private final int most;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Map<AgencyId, Map<String, Shown>> known = new HashMap<>();
    private List<String> pulse = List.of();
    private Instant next = Instant.MIN;

    WallHub(
            Wall wall,
            PanelDrawing drawing,
            @Qualifier("system") Clock system,
            @Value("${motcua.operations.watchers:2000}") int most) {
        this.wall = wall;
        this.drawing = drawing;
        this.system = system;
        this.most = most;
    }

    boolean isFull() {
        return watchers.size() >= most;
    }

    int watching() {
        return watchers.size();
    }

    /// From now on they are told; first all there is, so that who comes back has missed nothing.
    void join(Watcher watcher) {
        var group = watcher.group();
        var now = system.instant();
        watcher.begin(now);
        // before it looks, so that nothing is missed between
        watchers.add(watcher);
        var joined = false;
        try {
            for (var shown : wall.look(group.unit(), group.panels())) {
                shownTo(group.unit(), shown);
                watcher.offer(said(group, shown), now);
            }
            watcher.offer(alive(group), now);
            joined = true;
        } finally {
            if (!joined) {
                // nobody is at the other end: it would hold a place for ever
                leave(watcher);
                watcher.close();
            }
        }
    }

    /// What the first one of a unit saw is no news at the next look.
    private synchronized void shownTo(AgencyId unit, Shown shown) {
        known.computeIfAbsent(unit, _ -> new HashMap<>()).putIfAbsent(shown.key(), shown);
    }

    void leave(Watcher watcher) {
        watchers.remove(watcher);
    }

    /// Looks whether anything changed, and tells. Called again and again by the timetable.
    synchronized void tick() {
        watchers.removeIf(Watcher::isClosed);
        if (watchers.isEmpty()) {
            known.clear();
            return;
        }
        var now = system.instant();
        dismiss(now);
        var beat = wall.pulse();
        var moved = !beat.equals(pulse);
        if (!moved && now.isBefore(next)) {
            return;
        }
        pulse = beat;
        next = now.plus(moved ? LOOK_AGAIN : REST);
        tell(now);
    }

    private void tell(Instant now) {
        var groups = watchers.stream().collect(Collectors.groupingBy(Watcher::group));
        var changed = compute(groups.keySet());
        groups.forEach((group, all) -> {
            var news =
                    changed.getOrDefault(group.unit(), List.of()).stream()
                            .filter(shown -> group.panels().contains(shown.key()))
                            .map(shown -> said(group, shown))
                            .toList();
            var alive = alive(group);
            for (var watcher : all) {
                news.forEach(said -> watcher.offer(said, now));
                watcher.offer(alive, now);
            }
        });
    }

    /// The panels of each unit that show something else than before.
    private Map<AgencyId, List<Shown>> compute(Collection<Watcher.Group> groups) {
        var asked = new HashMap<AgencyId, Set<String>>();
        groups.forEach(g ->
                asked.computeIfAbsent(g.unit(), _ -> new LinkedHashSet<>()).addAll(g.panels()));
        known.keySet().retainAll(asked.keySet());
        var changed = new HashMap<AgencyId, List<Shown>>();
        asked.forEach((unit, keys) -> {
            var before = known.computeIfAbsent(unit, _ -> new HashMap<>());
            changed.put(
                    unit,
                    wall.compute(unit, keys).stream().filter(s -> isNews(before, s)).toList());
        });
        return changed;
    }

    private static boolean isNews(Map<String, Shown> before, Shown shown) {
        var last = before.put(shown.key(), shown);
        return last == null || !last.showsSame(shown);
    }

    /// Sends away who does not take what is sent, and whose session or right has ended.
    private void dismiss(Instant now) {
        var stuck = now.minus(PATIENCE);
        watchers.stream().filter(w -> w.stuckSince(stuck)).forEach(Watcher::close);
        askAgain(now).stream().filter(w -> !w.isEntitled(now)).forEach(Watcher::close);
        watchers.removeIf(Watcher::isClosed);
    }

    /// Those whose session and rights are asked now: a part of all at a time, for each costs a
    /// question of its own and nobody's news should wait for a thousand of them.
    private List<Watcher> askAgain(Instant now) {
        var due = now.minus(RECHECK);
        return watchers.stream()
                .filter(w -> !w.asked().isAfter(due))
                .sorted(Comparator.comparing(Watcher::asked))
                .limit(1L + watchers.size() / AT_ONCE)
                .toList();
    }

    private Said said(Watcher.Group group, Shown shown) {
        return new Said(
                shown.key(),
                "panel",
                drawing.draw(
                        new Panel(shown, group.open().contains(shown.key())), group.language()));
    }

    private Said alive(Watcher.Group group) {
        return new Said("", "alive", drawing.asOf(group.language()));
    }

    /// Open streams would hold up the end of the program.
    @EventListener
    void end(ContextClosedEvent event) {
        watchers.forEach(Watcher::close);
        watchers.clear();
    }
}
