package vn.motcua.indicators;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.BusinessClock;

/// Once a day, in the night, proves that what was kept step by step is what counting everything
/// anew gives. A program that was off at night makes up for it. After an upgrade that changed what
/// a case gives everything is counted anew at once, whatever the hour: what was kept is not wrong
/// then but told by the rules of before.
@Component
class NightlyCheck {

    private static final int HOUR = 1;

    private final Recomputation recomputation;
    private final RecountRepository recounts;
    private final GenerationRepository generations;
    private final Organisation organisation;
    private final Clock clock;

    NightlyCheck(
            Recomputation recomputation,
            RecountRepository recounts,
            GenerationRepository generations,
            Organisation organisation,
            Clock clock) {
        this.recomputation = recomputation;
        this.recounts = recounts;
        this.generations = generations;
        this.organisation = organisation;
        this.clock = clock;
    }

    void runWhenDue() {
        if (generations.isOutdated()) {
            recomputation.run(Recomputation.Reason.RULES, _ -> {});
        }
        var now = clock.instant().atZone(BusinessClock.ZONE);
        var today = organisation.today();
        var done =
                recounts.lastNightly()
                        .map(r -> r.started().atZone(BusinessClock.ZONE).toLocalDate())
                        .filter(day -> !day.isBefore(today))
                        .isPresent();
        if (!done && now.getHour() >= HOUR) {
            recomputation.run(Recomputation.Reason.NIGHTLY, _ -> {});
        }
    }
}
