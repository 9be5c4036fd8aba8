package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.TestTime;
import vn.motcua.operations.OfficeCases;
import vn.motcua.operations.process.ForecastRepository.Expected;
import vn.motcua.shared.AgencyId;

@ProcessTest
class ForecastOutcomeTests {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 19);
    private static final Instant DUE = TestTime.START.plus(Duration.ofHours(2));
    private static final Instant MORNING_AFTER = TestTime.START.plus(Duration.ofDays(1));

    @Autowired ForecastRepository forecasts;
    @Autowired FollowRepository log;
    @Autowired ProcessFixtures cases;
    @Autowired DSLContext db;

    private AgencyId unit;

    @BeforeEach
    void a_province() {
        cases.province();
        unit = cases.unit("H41.37.01");
    }

    @Test
    void what_came_of_a_forecast_is_settled_when_its_day_is_over_and_stays_so() {
        var late = forecast(900);
        var moved = forecast(200);
        forecasts.settle(DAY, DUE.plusSeconds(60));
        assertThat(judged()).as("its day is not over").isEmpty();

        extend(moved);
        forecasts.settle(DAY.plusDays(1), MORNING_AFTER);
        extend(late);
        forecasts.settle(DAY.plusDays(1), MORNING_AFTER);

        assertThat(judged())
                .extracting(
                        ForecastRepository.Judged::tenth,
                        ForecastRepository.Judged::cases,
                        ForecastRepository.Judged::late,
                        ForecastRepository.Judged::moved)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 0, 0, 1),
                        org.assertj.core.groups.Tuple.tuple(9, 1, 1, 0));
    }

    @Test
    void what_is_settled_later_is_added_for_the_unit_and_for_all_together() {
        unit = cases.unit("H41.37.02");
        var before = late(forecasts.judged(new Integer[0]));
        forecast(900);
        forecasts.settle(DAY.plusDays(1), MORNING_AFTER);
        forecast(950);
        forecasts.settle(DAY.plusDays(1), MORNING_AFTER);

        assertThat(late(judged())).isEqualTo(2);
        assertThat(late(forecasts.judged(new Integer[0])) - before).isEqualTo(2);

        forecasts.forgetBefore(DAY.plusDays(1));
        assertThat(judged()).isEmpty();
    }

    private static int late(List<ForecastRepository.Judged> of) {
        return of.stream()
                .filter(j -> j.made().equals(DAY))
                .mapToInt(ForecastRepository.Judged::late)
                .sum();
    }

    private List<ForecastRepository.Judged> judged() {
        return forecasts.judged(new Integer[] {unit.value()});
    }

    /// An open case of which was said how likely it is to be late, in thousandths.
    private UUID forecast(int chance) {
        var code = new OfficeCases(db).due(unit, DUE);
        var id =
                db.fetchSingle("select id from casework.case_file where code = ?", code)
                        .get(0, UUID.class);
        forecasts.insert(
                DAY,
                List.of(
                        new Expected(
                                id,
                                unit.value(),
                                "1.001193",
                                new Activity("accept"),
                                DUE,
                                DAY,
                                chance)),
                log.activities(Set.of("accept")));
        return id;
    }

    private void extend(UUID id) {
        db.execute("update casework.case_file set due = due + interval '3 days' where id = ?", id);
    }
}
