package vn.motcua.bench.http;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import vn.motcua.bench.Asked;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// The API over HTTP, with the program in a process of its own as `./motcua run` starts it and the
/// load from this process, on one machine: reading cases, filing at fifty units, filing at one.
public final class HttpBench {

    /// More at once than later, so that every connection to the database has been used.
    private static final int WARMING = 24;

    private static final int WARM_ROUNDS = 8;
    private static final double STILL_WARMING = 1.05;
    private static final int UNITS = 50;
    private static final double TOO_SLOW = 100;
    private static final double GETS = 300;
    private static final double POSTS = 100;
    private static final int CODES = 20_000;

    private final Asked asked;
    private final Place place;
    private final AtomicInteger filed = new AtomicInteger();

    public HttpBench(Asked asked, Place place) {
        this.asked = asked;
        this.place = place;
    }

    /// Whether every rate was reached in time and without errors.
    public boolean run() throws Exception {
        try (var program = new ServedProgram(asked, place)) {
            var store = new CaseStore(place);
            store.fill(asked.number("cases", 100_000, 20_000));
            var client = new ApiClient(program.address());
            var leader = client.as(store.post("leader", 1).getFirst());
            var desks = store.desks(UNITS);
            var procedure = store.procedure();
            Say.line("Warming up");
            warm(client, leader, store.codes(2_000), desks, procedure);
            place.settle();
            var results = new ArrayList<Load.Outcome>();
            var codes = store.codes(CODES);
            results.add(
                    measured(
                            program,
                            "GET /api/v1/cases/{code}",
                            asked.number("gets", 330, 330),
                            i -> leader.get("/api/v1/cases/" + codes.get(i % codes.size())),
                            200,
                            GETS));
            results.add(
                    measured(
                            program,
                            "POST /api/v1/cases, 50 units",
                            asked.number("posts", 110, 110),
                            i -> file(client, desks.get(i % UNITS), procedure),
                            201,
                            POSTS));
            results.add(
                    measured(
                            program,
                            "POST /api/v1/cases, 1 unit",
                            asked.number("posts", 110, 110),
                            _ -> file(client, desks.getFirst(), procedure),
                            201,
                            POSTS));
            Say.line("Looking for the most, without a fixed rate");
            var open = new ArrayList<Load.Outcome>();
            open.add(
                    most(
                            "GET /api/v1/cases/{code}",
                            200,
                            i -> leader.get("/api/v1/cases/" + codes.get(i % codes.size()))));
            open.add(
                    most(
                            "POST /api/v1/cases, 50 units",
                            201,
                            i -> file(client, desks.get(i % UNITS), procedure)));
            return report(results, open, store.count());
        }
    }

    /// Until the program reads hardly more a second than in the round before: on two processors its
    /// code takes minutes to be compiled.
    private void warm(
            ApiClient client,
            ApiClient.Caller leader,
            List<String> codes,
            List<CaseStore.Desk> desks,
            String procedure)
            throws Exception {
        var length = Duration.ofSeconds(asked.number("seconds", 30, 8)).dividedBy(2);
        var before = 0d;
        for (int round = 1; round <= WARM_ROUNDS; round++) {
            Load.most(length, WARMING, 201, i -> file(client, desks.get(i % UNITS), procedure));
            var read =
                    Load.most(
                            length,
                            WARMING,
                            200,
                            i -> leader.get("/api/v1/cases/" + codes.get(i % codes.size())));
            Say.line("  round %d: %.0f/s read", round, read.reached());
            if (read.reached() < before * STILL_WARMING) {
                return;
            }
            before = read.reached();
        }
    }

    private Load.Outcome measured(
            ServedProgram program,
            String what,
            int rate,
            IntFunction<HttpRequest> request,
            int expected,
            double wanted)
            throws Exception {
        var length = Duration.ofSeconds(asked.number("seconds", 30, 8));
        Say.line("%s: %d/s for %d s", what, rate, length.toSeconds());
        var outcome = Load.offered(what, rate, length, expected, request).wanting(wanted);
        Say.line("  " + outcome.line());
        program.requireAlive();
        Thread.sleep(2_000);
        return outcome;
    }

    private Load.Outcome most(String what, int expected, IntFunction<HttpRequest> request)
            throws Exception {
        var length = Duration.ofSeconds(asked.number("seconds", 30, 8)).dividedBy(2);
        var outcome = Load.most(length, 8, expected, request).named(what + ", 8 at once");
        Say.line("  " + outcome.line());
        return outcome;
    }

    private HttpRequest file(ApiClient client, CaseStore.Desk desk, String procedure) {
        return Filing.of(client, desk, procedure, filed.incrementAndGet());
    }

    private boolean report(List<Load.Outcome> results, List<Load.Outcome> open, long stored) {
        Say.result("");
        Say.result(
                "%,d cases stored; client and server share %d processors",
                stored, Runtime.getRuntime().availableProcessors());
        Say.result(Load.Outcome.HEAD);
        results.forEach(o -> Say.result(o.line()));
        open.forEach(o -> Say.result(o.line()));
        var met =
                results.stream()
                        .allMatch(o ->
                                o.reached() >= o.wanted() && o.p95() < TOO_SLOW && o.errors() == 0);
        Say.result(
                "Target: %.0f/s read and %.0f/s filed, p95 under %.0f ms, no errors: %s",
                GETS, POSTS, TOO_SLOW, met ? "met" : "MISSED");
        return met;
    }
}
