package vn.motcua.operations.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.web.Formats;
import vn.motcua.web.Fragments;
import vn.motcua.web.Messages;

/// Draws a panel once for all who read the same language.
@Component
class PanelDrawing {

    private static final int KEPT = 400;

    private final Fragments fragments;
    private final Clock clock;
    private final Map<Drawn, String> drawn = new ConcurrentHashMap<>();

    PanelDrawing(Fragments fragments, Clock clock) {
        this.fragments = fragments;
        this.clock = clock;
    }

    String draw(Panel panel, Locale language) {
        if (drawn.size() > KEPT) {
            drawn.clear();
        }
        return drawn.computeIfAbsent(
                new Drawn(panel, language.getLanguage()),
                _ -> fragments.draw("operations/web/wallPanel.jte", panel, language));
    }

    /// How fresh all of it is.
    String asOf(Locale language) {
        var now = clock.instant();
        var local = now.atZone(Formats.VIETNAM).toLocalTime().truncatedTo(SECONDS);
        return Messages.bundles()
                .text(
                        language,
                        "operations.wall.as-of",
                        "%02d:%02d:%02d"
                                .formatted(local.getHour(), local.getMinute(), local.getSecond()),
                        Formats.date(local(now), language));
    }

    private static final java.time.temporal.ChronoUnit SECONDS =
            java.time.temporal.ChronoUnit.SECONDS;

    private static java.time.LocalDate local(java.time.Instant now) {
        return now.atZone(Formats.VIETNAM).toLocalDate();
    }

    private record Drawn(Panel panel, String language) {}
}
