package vn.motcua.directive.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.need.Need.Asked;
import vn.motcua.directive.need.Need.Kind;
import vn.motcua.directive.need.NeedState.Grant;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;

class NeedTests {

    static final Instant AT = Instant.parse("2024-01-19T01:00:00Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    registered,   consolidate, consolidated
                    registered,   grant,       refused!
                    registered,   refuse,      refused!
                    registered,   deliver,     refused!
                    consolidated, consolidate, refused!
                    consolidated, grant,       granted
                    consolidated, refuse,      refused
                    consolidated, deliver,     refused!
                    granted,      consolidate, refused!
                    granted,      grant,       refused!
                    granted,      refuse,      refused!
                    granted,      deliver,     delivered
                    refused,      consolidate, refused!
                    refused,      grant,       refused!
                    refused,      refuse,      refused!
                    refused,      deliver,     refused!
                    delivered,    consolidate, refused!
                    delivered,    grant,       refused!
                    delivered,    refuse,      refused!
                    delivered,    deliver,     refused!
                    """)
    void every_step_leads_on_or_is_refused(String state, String step, String next) {
        var need = in(state);

        if (next.equals("refused!")) {
            assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> take(need, step));
        } else {
            assertThat(take(need, step).state().code().code()).isEqualTo(next);
        }
    }

    private static Need in(String state) {
        var asked =
                new Asked(
                        AgencyId.of(1), 2024, Kind.EQUIPMENT, "Máy quét", 2, new Money(9), "thiếu");
        var need = new Need(new NeedId(new UUID(1, 1)), 1, asked, new NeedState.Registered(AT), 0);
        var steps =
                switch (state) {
                    case "consolidated" -> List.of("consolidate");
                    case "granted" -> List.of("consolidate", "grant");
                    case "refused" -> List.of("consolidate", "refuse");
                    case "delivered" -> List.of("consolidate", "grant", "deliver");
                    default -> List.<String>of();
                };
        for (var step : steps) {
            need = take(need, step);
        }
        return need;
    }

    private static Need take(Need need, String step) {
        return switch (step) {
            case "consolidate" -> need.consolidate(AT);
            case "grant" -> need.grant(AT, new Grant("1/QĐ", 1, new Money(4)));
            case "refuse" -> need.refuse(AT, "chưa cần");
            case "deliver" -> need.deliver(AT, LocalDate.of(2024, 1, 19), "BB 1");
            default -> throw new AssertionError(step);
        };
    }
}
