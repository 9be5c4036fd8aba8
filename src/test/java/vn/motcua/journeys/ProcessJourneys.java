package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// A leader looks for where the process gets stuck, down to one case.
@Tag("journey")
class ProcessJourneys {

    private static final String LEADER = "Lãnh đạo cơ quan";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @ParameterizedTest
    @EnumSource(
            value = Visitor.class,
            names = {"PHONE", "DESKTOP"})
    void the_process_is_looked_at_from_the_overview_down_to_one_case(Visitor visitor) {
        try (var visit = visitor.visit("process")) {
            visit.as(LEADER);
            until(visit, "/process?period=2023-Q4", "#slowest");
            visit.look("overview");
            visit.open("/process/map?period=2023-Q4");
            visit.look("map");
            assertThat(visit.page().locator(".mc-flow__box").count()).isGreaterThan(5);
            visit.open("/process/map?period=2023-Q4&paths=100");
            visit.look("map-all");
            visit.page().locator("#arrows a").first().click();
            visit.page().waitForURL("**/process/cases**");
            visit.look("cases");
            visit.page().locator("#cases a.mc-code").first().click();
            visit.page().waitForURL("**/cases/H41**");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Visitor.class,
            names = {"PHONE", "DESKTOP"})
    void where_cases_wait_what_will_be_late_and_what_more_officers_would_change(Visitor visitor) {
        try (var visit = visitor.visit("bottleneck")) {
            visit.as(LEADER);
            until(visit, "/process/stuck", "#steps");
            visit.look("stuck");
            visit.page().locator("#steps a").first().click();
            visit.page().waitForURL("**/process/stuck/cases**");
            visit.look("stuck-cases");
            until(visit, "/process/forecast", "#days");
            visit.look("forecast");
            until(visit, "/process/forecast/backtest", "#tenths");
            visit.look("backtest");
            visit.open("/process/what-if?unit=H41.01");
            visit.page().fill("#more", "0");
            visit.press("Chạy mô phỏng");
            visit.look("what-if-faulty");
            visit.page().fill("#more", "2");
            visit.press("Chạy mô phỏng");
            visit.page().waitForURL("**/process/what-if/**");
            visit.look("what-if");
        }
    }

    /// The log is followed soon after the start, and forecasts are made after that.
    private static void until(Visit visit, String address, String there) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        do {
            visit.open(address);
            if (visit.page().locator(there).count() > 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        } while (System.nanoTime() < end);
        throw new AssertionError(address + " shows no " + there);
    }
}
