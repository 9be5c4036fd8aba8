package vn.motcua.demonstration;

import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.operations.AlertRound;

/// What the rules that come with the product find in the province. Some want it to have lasted for
/// a day, so the rounds of the day before are told, too: by what stands after the last chapter.
@Component
@Order(90)
class AlertChapter implements Chapter {

    /// How long before the beginning: the opening of the day before, its evening, the beginning.
    private static final List<Duration> ROUNDS =
            List.of(Duration.ofDays(1), Duration.ofHours(14), Duration.ZERO);

    private final AlertRound round;

    AlertChapter(AlertRound round) {
        this.round = round;
    }

    @Override
    public void write(Setting setting) {
        ROUNDS.forEach(before -> round.runAt(setting.now().minus(before)));
    }
}
