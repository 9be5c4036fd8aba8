package vn.motcua.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import vn.motcua.ModuleTest;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Idempotency.Answer;
import vn.motcua.web.Idempotency.Request;

@ModuleTest
class IdempotencyTests {

    @Autowired Idempotency idempotency;
    @Autowired DSLContext db;

    private ExecutorService pool = Executors.newFixedThreadPool(2);
    private AtomicInteger acts = new AtomicInteger();
    private String key = "";

    @BeforeEach
    void start() {
        pool = Executors.newFixedThreadPool(2);
        acts = new AtomicInteger();
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void the_same_key_and_content_get_the_same_answer_and_act_once() {
        var first = idempotency.once(request("a"), this::act);
        var second = idempotency.once(request("a"), this::act);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.status()).isEqualTo(201);
        assertThat(acts).hasValue(1);
    }

    @Test
    void other_content_under_the_same_key_is_refused_with_what_was_done() {
        idempotency.once(request("a"), this::act);

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> idempotency.once(request("b"), this::act))
                .satisfies(
                        r -> assertThat(new String(r.given().body(), UTF_8)).isEqualTo("done 1"));
    }

    @Test
    void keys_of_different_callers_and_routes_do_not_meet() {
        idempotency.once(Request.of("client /cases", key, bytes("a")), this::act);
        idempotency.once(Request.of("client /other", key, bytes("b")), this::act);
        idempotency.once(Request.of("another /cases", key, bytes("c")), this::act);

        assertThat(acts).hasValue(3);
    }

    @Test
    void the_same_content_for_another_post_or_version_is_another_request() {
        idempotency.once(Request.of("client /cases", key, bytes("a"), "post 3"), this::act);

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() ->
                        idempotency.once(
                                Request.of("client /cases", key, bytes("a"), "post 4"), this::act));
        idempotency.once(Request.of("client /cases", key, bytes("a"), "post 3"), this::act);
        assertThat(acts).hasValue(1);
    }

    @Test
    void a_refused_request_does_not_use_up_its_key() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        idempotency.once(
                                request("a"),
                                () -> {
                                    throw new NotFound("unit");
                                }));

        assertThat(text(idempotency.once(request("mended"), this::act))).isEqualTo("done 1");
    }

    @Test
    void of_two_at_once_one_acts_and_the_other_waits_for_its_answer() throws Exception {
        var acting = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var first = send(() -> slowly(acting, go));
        acting.await();
        var second = send(this::act);

        assertThat(isDoneWithin(second, Duration.ofMillis(400))).isFalse();
        go.countDown();

        assertThat(text(second.get(20, TimeUnit.SECONDS))).isEqualTo("done 1");
        assertThat(text(first.get())).isEqualTo("done 1");
        assertThat(acts).hasValue(1);
    }

    @Test
    void when_the_one_that_acts_dies_the_one_that_waits_acts() throws Exception {
        var acting = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var process = new AtomicInteger();
        var first =
                send(() -> {
                    process.set(pid());
                    db.execute("select 1");
                    return slowly(acting, go);
                });
        acting.await();
        var second = send(this::act);
        assertThat(isDoneWithin(second, Duration.ofMillis(300))).isFalse();

        db.execute("select pg_terminate_backend(" + process.get() + ")");

        assertThat(text(second.get(20, TimeUnit.SECONDS))).startsWith("done");
        go.countDown();
        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class);
        assertThat(
                        db.fetchValue(
                                "select count(*) from web.idempotency_key where key = '"
                                        + key
                                        + "'"))
                .isEqualTo(1L);
    }

    @Test
    void the_effect_and_its_key_commit_together_or_not_at_all() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        idempotency.once(
                                request("a"),
                                () -> {
                                    db.execute(
                                            "insert into web.idempotency_key (scope, key, digest, at) values ('effect', '"
                                                    + key
                                                    + "', '', now())");
                                    db.execute("select 1/0");
                                    return act();
                                }));

        assertThat(
                        db.fetchValue(
                                "select count(*) from web.idempotency_key where key = '"
                                        + key
                                        + "'"))
                .isEqualTo(0L);
    }

    @Test
    void a_kept_answer_cannot_be_read_in_the_database() {
        idempotency.once(request("a"), this::act);

        var kept =
                (byte[])
                        db.fetchValue(
                                "select answer from web.idempotency_key where key = '" + key + "'");

        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("done");
    }

    @Test
    void a_key_is_kept_seven_days() {
        idempotency.once(request("a"), this::act);
        age("6 days 23 hours");
        idempotency.forget();
        assertThat(text(idempotency.once(request("a"), this::act))).isEqualTo("done 1");

        age("2 hours");
        idempotency.forget();
        assertThat(text(idempotency.once(request("a"), this::act))).isEqualTo("done 2");
    }

    private void age(String by) {
        db.execute(
                "update web.idempotency_key set at = at - interval '"
                        + by
                        + "' where key = '"
                        + key
                        + "'");
    }

    private int pid() {
        return ((Number) db.fetchValue("select pg_backend_pid()")).intValue();
    }

    private Future<Answer> send(Supplier<Answer> act) {
        Callable<Answer> sending = () -> idempotency.once(request("a"), act);
        return pool.submit(sending);
    }

    private Answer slowly(CountDownLatch acting, CountDownLatch go) {
        acting.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return act();
    }

    private Answer act() {
        return new Answer(201, bytes("done " + acts.incrementAndGet()));
    }

    private Request request(String content) {
        return Request.of("client /cases", key, bytes(content));
    }

    private static boolean isDoneWithin(Future<?> future, Duration time) throws Exception {
        Thread.sleep(time);
        return future.isDone();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), UTF_8);
    }
}
