package vn.motcua.demonstration;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Installation;
import vn.motcua.web.Banner;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// Says on every page of a demonstration that it is one, and what day and hour it is there.
@Component
class DemonstrationBanner implements Banner {

    private final Installation installation;
    private final Clock clock;

    DemonstrationBanner(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public Optional<String> text(Locale locale) {
        return installation.mode().demonstration()
                ? Optional.of(
                        Messages.bundles()
                                .text(
                                        locale,
                                        "demonstration.banner",
                                        Formats.dateTime(clock.instant(), locale)))
                : Optional.empty();
    }
}
