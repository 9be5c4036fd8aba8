package vn.motcua.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;

/// How many ratings of each score there were comes from sums of months and from the days at both
/// ends: whatever is asked for, it is what counting them one by one gives.
@FeedbackTest
class RatingSumsTests {

    @Autowired RatingRepository repository;
    @Autowired SpokenCases cases;
    @Autowired AgencyImport agencies;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    private List<AgencyId> units;

    @BeforeEach
    void ratings_of_a_year_some_changed_afterwards() {
        agencies.load();
        units = List.of(cases.unit("H41.39.19"), cases.unit("H41.39.20"));
        if (db.fetchExists(
                db.selectFrom("feedback.rating where unit = " + units.getFirst().value()))) {
            return;
        }
        var random = new Random(7);
        for (int i = 0; i < 400; i++) {
            db.execute(
                    """
                    insert into feedback.rating (case_id, decision, unit, procedure_code, score, via, at)
                    values (?, 'result', ?, '1.001193', ?, 'token', ?::timestamptz)
                    """,
                    new UUID(39, i),
                    units.get(random.nextInt(2)).value(),
                    1 + random.nextInt(5),
                    Instant.parse("2022-12-20T00:00:00Z")
                            .plusSeconds(random.nextLong(400L * 86_400))
                            .toString());
        }
        db.execute(
                "update feedback.rating set score = 6 - score where unit = ? and score in (1, 4)",
                units.getFirst().value());
    }

    @Test
    void over_any_span_sums_and_single_ratings_say_the_same() {
        for (var span :
                List.of(
                        List.of("2022-12-31T17:00:00Z", "2023-12-31T17:00:00Z"),
                        List.of("2022-12-31T17:00:01Z", "2023-12-31T16:59:59Z"),
                        List.of("2023-03-10T09:00:00Z", "2023-03-20T09:00:00Z"),
                        List.of("2023-03-10T09:00:00Z", "2023-04-20T09:00:00Z"),
                        List.of("2023-01-19T17:00:00Z", "2024-01-19T01:00:00Z"))) {
            assertSame(Instant.parse(span.getFirst()), Instant.parse(span.getLast()));
        }
    }

    @Test
    void who_changes_their_mind_holds_no_row_while_they_wait_for_one_before_it() {
        var rating =
                db.fetchSingle("select id from feedback.rating where at < '2022-12-31' limit 1")
                        .get(0);
        for (int score : new int[] {2, 4}) {
            db.execute("update feedback.rating set score = ? where id = ?", score, rating);
        }
        var change = "update feedback.rating set score = 2 where id = " + rating;

        var waiting =
                transaction.execute(_ -> {
                    assertThat(held(2)).isEqualTo(1);
                    var changing = CompletableFuture.runAsync(() -> db.execute(change));
                    Awaitility.await().until(() -> isWaiting(change));
                    assertThat(held(4)).as("else two could wait for each other").isEqualTo(1);
                    return changing;
                });

        waiting.join();
        assertThat(held(2)).isEqualTo(1);
    }

    /// How many of the rows of all units together for a score could be taken hold of.
    private int held(int score) {
        return db.fetch(
                        """
                        select from feedback.rating_month
                         where unit = 0 and month = '2022-12-01' and score = ?
                           for update skip locked
                        """,
                        score)
                .size();
    }

    private boolean isWaiting(String statement) {
        return db.fetchSingle(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query = ?",
                        statement)
                .get(0, Integer.class)
                .equals(1);
    }

    private void assertSame(Instant from, Instant to) {
        assertThat(repository.distribution(Agencies.of(units), from, to))
                .as("%s to %s", from, to)
                .isEqualTo(one("unit in (" + numbers() + ")", from, to))
                .anyMatch(n -> n > 0);
        assertThat(repository.distribution(new Agencies(Set.of(), true), from, to))
                .as("of all agencies, %s to %s", from, to)
                .isEqualTo(one("true", from, to));
    }

    private String numbers() {
        return units.stream().map(u -> "" + u.value()).collect(Collectors.joining(", "));
    }

    private List<Long> one(String whose, Instant from, Instant to) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(score ->
                        db.fetchSingle(
                                        """
                                        select count(*) from feedback.rating
                                         where %s and score = ? and at >= ?::timestamptz and at < ?::timestamptz
                                        """
                                                .formatted(whose),
                                        score,
                                        from.toString(),
                                        to.toString())
                                .get(0, Long.class))
                .toList();
    }
}
