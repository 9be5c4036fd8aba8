package vn.motcua.indicators;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.BusinessClock;

/// Once a day, in the night, proves that what was kept step by step is what counting everything
/// anew gives. A program that was off at night makes up for it.
@Component
class NightlyCheck {

    private static final int HOUR = 1;

    private final Recomputation recomputation;
    private final RecountRepository recounts;
    private final Organisation organisation;
    private final Clock clock;

    NightlyCheck(
            Recomputation recomputation,
            RecountRepository recounts,
            Organisation organisation,
            Clock clock) {
        this.recomputation = recomputation;
        this.recounts = recounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    void runWhenDue() {
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
