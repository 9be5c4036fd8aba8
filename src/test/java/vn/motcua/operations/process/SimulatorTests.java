package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.operations.process.Simulator.Job;
import vn.motcua.operations.process.Simulator.Visit;

class SimulatorTests {

    /// Erlang's formula for customers who come at random to servers who are busy at random.
    @ParameterizedTest
    @CsvSource({"1, 0.7", "2, 0.8", "3, 0.8", "5, 0.6"})
    void random_cases_wait_as_long_as_erlang_says(int officers, double busy) {
        var random = new SplittableRandom(officers);
        var service = 10.0;
        var rate = busy * officers / service;
        var jobs = new ArrayList<Job>();
        double at = 0;
        for (int i = 0; i < 200_000; i++) {
            at += -Math.log(1 - random.nextDouble()) / rate;
            var minutes = -Math.log(1 - random.nextDouble()) * service;
            jobs.add(new Job(at, at, List.of(new Visit(0, minutes))));
        }

        var wait = Simulator.run(jobs, new int[] {officers}).meanWaits()[0];

        var expected = erlangC(officers, busy * officers) * service / (officers * (1 - busy));
        assertThat(wait).isCloseTo(expected, within(expected * 0.05));
    }

    private static double erlangC(int servers, double load) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < servers; k++) {
            term *= load / k;
            sum += term;
        }
        var last = term * load / servers * servers / (servers - load);
        return last / (sum + last);
    }

    @Test
    void whoever_is_free_takes_the_case_that_is_due_first() {
        var jobs = List.of(job(0, 900, 10), job(1, 800, 10), job(2, 100, 10));

        assertThat(Simulator.run(jobs, new int[] {1}).finished()).containsExactly(10, 30, 20);
    }

    @Test
    void the_clock_stands_still_while_the_applicant_has_to_act() {
        var visits =
                List.of(new Visit(0, 10), new Visit(Simulator.APPLICANT, 500), new Visit(0, 10));

        var result = Simulator.run(List.of(new Job(0, 30, visits)), new int[] {1});

        assertThat(result.finished()).containsExactly(520);
        assertThat(result.late()).containsExactly(false);
    }

    @Test
    void one_more_officer_takes_the_waiting_away_and_changes_no_case() {
        var jobs = List.of(job(0, 5, 10), job(0, 15, 10));

        assertThat(Simulator.run(jobs, new int[] {1}).late()).containsExactly(true, true);
        assertThat(Simulator.run(jobs, new int[] {2}).finished()).containsExactly(10, 10);
        assertThat(Simulator.run(jobs, new int[] {2}).meanWaits()).containsExactly(0);
    }

    @Test
    void cases_go_from_station_to_station() {
        var visits = List.of(new Visit(0, 5), new Visit(1, 20));
        var jobs = List.of(new Job(0, 999, visits), new Job(0, 999, visits));

        var result = Simulator.run(jobs, new int[] {2, 1});

        assertThat(result.finished()).containsExactly(25, 45);
        assertThat(result.meanWaits()).containsExactly(0, 10);
    }

    private static Job job(double arrives, double due, double minutes) {
        return new Job(arrives, due, List.of(new Visit(0, minutes)));
    }
}
