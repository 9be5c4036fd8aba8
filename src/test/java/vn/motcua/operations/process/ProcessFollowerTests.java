package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Arguments;

@ProcessTest
class ProcessFollowerTests {

    @Autowired ProcessFollower follower;
    @Autowired MonthRepository months;
    @Autowired RebuildCommand rebuild;
    @Autowired ProcessFlows flows;
    @Autowired ProcessFixtures cases;
    @Autowired DSLContext db;
    @Autowired DataSource dataSource;

    @BeforeEach
    void a_province() {
        cases.province();
    }

    @Test
    void a_case_that_went_its_way_is_arrows_and_a_way_with_working_time() {
        var unit = cases.unit("H41.35.01");
        cases.straight(unit, "2024-01-15");

        cases.follow();

        var flow = flow(unit, "2024-01-15", "2024-01-15");
        assertThat(flow.ended()).isEqualTo(1);
        assertThat(flow.variants().getFirst().steps())
                .extracting(Activity::code)
                .containsExactly(
                        "file", "accept", "transfer", "complete", "sign", "issue", "return");
        var signing = arrow(flow, "complete", "sign");
        assertThat(signing.elapsedSum()).isEqualTo(240);
        assertThat(signing.workingSum()).isLessThan(240).isPositive();
    }

    @Test
    void following_again_adds_nothing() {
        var unit = cases.unit("H41.35.02");
        cases.straight(unit, "2024-01-15");
        cases.follow();
        var before = flow(unit, "2024-01-15", "2024-01-15");

        db.execute("update operations.process_position set transaction = 0, id = 0");
        cases.follow();

        assertThat(flow(unit, "2024-01-15", "2024-01-15")).isEqualTo(before);
    }

    @Test
    void built_anew_from_the_first_event_it_is_the_same_to_the_last_row() {
        var unit = cases.unit("H41.35.03");
        cases.straight(unit, "2023-11-06");
        cases.follow();
        var open = cases.open(unit, "2024-01-16T08:00");
        cases.happened(open, 1, "2024-01-16T08:00", "file", "submitted", unit);
        cases.straight(unit, "2023-11-07");
        cases.follow();
        cases.happened(open, 2, "2024-01-16T09:00", "accept", "accepted", unit);
        cases.follow();
        var before = everything();

        var told = new StringWriter();
        rebuild.run(Arguments.parse(Path.of(""), List.of()), new PrintWriter(told));

        assertThat(everything()).isEqualTo(before);
        assertThat(told.toString()).contains(follower.events() + " events read");
    }

    @Test
    void a_late_event_is_counted_in_the_month_it_happened_also_when_that_was_added_up() {
        var unit = cases.unit("H41.35.04");
        cases.straight(unit, "2023-10-09");
        cases.follow();
        assertThat(flow(unit, "2023-10-01", "2023-10-31").ended()).isEqualTo(1);

        cases.straight(unit, "2023-10-10");
        follower.catchUp();

        assertThat(months.open(LocalDate.of(2023, 11, 1))).as("not added up again").isEmpty();
        assertThat(flow(unit, "2023-10-01", "2023-10-31").ended()).isEqualTo(2);
    }

    @Test
    void sums_of_a_month_that_changed_while_they_were_made_are_not_taken() {
        var month = LocalDate.of(2022, 5, 1);
        cases.straight(cases.unit("H41.35.12"), "2022-05-09");
        follower.catchUp();
        var changes = months.begin(month);
        var parts = months.sums(month);
        assertThat(parts).isNotEmpty();

        cases.straight(cases.unit("H41.35.12"), "2022-05-10");
        follower.catchUp();

        assertThat(months.write(parts.getFirst(), month, changes)).isFalse();
        months.finish(month, changes);
        assertThat(months.open(month.plusMonths(1))).contains(month);
        follower.sumUp();
        assertThat(months.open(month.plusMonths(1))).isEmpty();
    }

    @Test
    void sums_of_months_and_single_steps_say_the_same() {
        var unit = cases.unit("H41.35.05");
        cases.straight(unit, "2023-09-29");
        cases.straight(unit, "2023-10-02");
        cases.straight(unit, "2023-11-01");
        follower.catchUp();
        var single = flow(unit, "2023-09-15", "2023-11-15");

        follower.sumUp();

        assertThat(flow(unit, "2023-09-15", "2023-11-15")).isEqualTo(single);
        assertThat(single.ended()).isEqualTo(3);
    }

    @Test
    void an_event_is_not_overtaken_by_a_later_one_that_commits_first() throws Exception {
        var unit = cases.unit("H41.35.06");
        var slow = cases.open(unit, "2024-01-16T08:00");
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            try (var insert =
                    other.prepareStatement(
                            "insert into casework.case_event (case_id, version, at, kind,"
                                    + " actor_kind, account, unit, to_state) values (?, 1, '2024-01-16"
                                    + " 08:00+07', 'file', 'staff', ?, ?, 'submitted')")) {
                insert.setObject(1, slow);
                insert.setObject(2, new UUID(0, 1));
                insert.setInt(3, unit.value());
                insert.execute();
            }
            cases.straight(unit, "2024-01-16");

            follower.catchUp();
            assertThat(flow(unit, "2024-01-16", "2024-01-16").begun()).isZero();

            other.commit();
        }

        follower.catchUp();
        assertThat(flow(unit, "2024-01-16", "2024-01-16").begun()).isEqualTo(2);
    }

    @Test
    void a_procedure_narrows_what_is_seen() {
        var unit = cases.unit("H41.35.07");
        cases.straight(unit, "2024-01-15");
        cases.follow();
        var day = LocalDate.of(2024, 1, 15);

        assertThat(flows.flow(new ProcessScope(Set.of(unit), "1.001193", day, day)).ended())
                .isEqualTo(1);
        assertThat(flows.flow(new ProcessScope(Set.of(unit), "2.000815", day, day)).isEmpty())
                .isTrue();
    }

    private Flow flow(AgencyId unit, String from, String to) {
        return flows.flow(
                new ProcessScope(Set.of(unit), null, LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static Arrow arrow(Flow flow, String source, String target) {
        return flow.arrows().stream()
                .filter(a ->
                        a.ends().equals(new Arrow.Ends(new Activity(source), new Activity(target))))
                .findFirst()
                .orElseThrow();
    }

    private String everything() {
        var all = new StringBuilder();
        for (var table :
                new String[] {
                    "process_move",
                    "process_end",
                    "process_open",
                    "process_hand",
                    "process_month",
                    "process_path_month",
                    "process_month_state"
                }) {
            all.append(table)
                    .append(
                            // from when on a case is stuck comes later, of the day's experience; a
                            // month changes as often as it is looked at
                            db.fetch(
                                            "select (to_jsonb(t) - 'long_from' - 'marked' - 'changes')::text from operations."
                                                    + table
                                                    + " t order by 1")
                                    .getValues(0, String.class));
        }
        return all.toString();
    }
}
