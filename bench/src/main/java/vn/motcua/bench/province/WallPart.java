package vn.motcua.bench.province;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.motcua.bench.Asked;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;
import vn.motcua.bench.http.ApiClient;
import vn.motcua.bench.http.CaseStore;
import vn.motcua.bench.http.Filing;

/// The wall of the whole province, as its leader sees it: opened, opened again after a change, and
/// told of the change by the stream, one watcher and a thousand.
final class WallPart {

    private static final double TOO_SLOW = 100;
    private static final double TOO_LATE = 2_000;

    /// What was computed is shown for two seconds; after that a view computes anew.
    private static final long STALE = 2_150;

    /// After a change the wall looks again once more; by then it has.
    private static final long QUIET = 2_700;

    private static final long LOST = 15;

    private static final int WARMING = 200;

    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int ROUNDS = 15;
    private static final int WARM = 3;

    /// A look of the wall more or less falls into the time of a change by chance.
    private static final double CHANCE = 1.15;

    /// Files this process needs besides its streams.
    private static final int OTHER_FILES = 300;

    private final Place place;
    private final String address;
    private final int times;
    private final HttpClient http = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<Long> news = new LinkedBlockingQueue<>();
    private int filed;

    WallPart(Asked asked, Place place, String address) {
        this.place = place;
        this.address = address;
        this.times = asked.number("runs", 40, 8);
    }

    List<Line> measure() throws Exception {
        Say.line("Looking at the wall");
        var store = new CaseStore(place);
        var desk = store.desks(1).getFirst();
        var procedure = store.procedure();
        var client = new ApiClient(address);
        ManyWatchers.Change change = () -> file(client, desk, procedure);
        var people = People.of(place);
        try (var leader = Visitor.signedIn(address, people.account("leader"))) {
            warm(leader);
            var first = views(leader, () -> {});
            var again = views(leader, change);
            var told = stream(leader, change);
            var lines = new ArrayList<Line>();
            lines.add(page("wall, first view", first));
            lines.add(page("wall, refresh after a change of a case", again));
            lines.add(
                    Line.measured(
                            "wall, from a change to its fragment (p95)",
                            "%.0f ms".formatted(told.p95()),
                            "median %.0f, most %.0f ms".formatted(told.median(), told.most()),
                            "< %.0f ms".formatted(TOO_LATE),
                            told.p95() < TOO_LATE));
            lines.addAll(many(people.account("leader"), change));
            return lines;
        }
    }

    /// The wall of each of many units is computed anew, and all by the same code.
    private void warm(Visitor leader) throws Exception {
        try (var answers = new Answers(place)) {
            var units =
                    answers.list(
                            """
                            select code from organisation.agency
                             where valid_to is null order by tier <> 'district', code limit %d
                            """
                                    .formatted(WARMING),
                            r -> r.getString(1));
            for (var unit : units) {
                leader.open("/wall?unit=" + unit);
            }
        }
        for (int i = 0; i < 3; i++) {
            Thread.sleep(STALE);
            opened(leader);
        }
    }

    private static Line page(String what, Times times) {
        return Line.measured(
                what + " (p95)",
                "%.1f ms".formatted(times.p95()),
                "median %.1f, most %.1f ms, %d times"
                        .formatted(times.median(), times.most(), times.count()),
                "< %.0f ms".formatted(TOO_SLOW),
                times.p95() < TOO_SLOW);
    }

    private Times views(Visitor leader, ManyWatchers.Change before) throws Exception {
        var found = new Times();
        for (int i = 0; i < times; i++) {
            Thread.sleep(STALE);
            before.happen();
            found.add(opened(leader).nanos());
        }
        return found;
    }

    private static Visitor.Answer opened(Visitor leader) throws Exception {
        var answer = leader.open("/wall");
        if (answer.status() != 200) {
            throw new IllegalStateException("/wall answered " + answer.status());
        }
        return answer;
    }

    /// A thousand streams at once, and whether that makes a change ask the database for more.
    private List<Line> many(String account, ManyWatchers.Change change) throws Exception {
        var what = "wall, from a change to %,d watchers".formatted(MANY);
        if (mostFiles() < MANY + OTHER_FILES) {
            return List.of(Line.missing(what, "too few open files allowed: see ulimit -n"));
        }
        Say.line("Watching the wall %,d times at once", MANY);
        try (var visitor = Visitor.signedIn(address, account);
                var answers = new Answers(place);
                var watchers = new ManyWatchers(visitor)) {
            watchers.join(FEW);
            told(watchers, change, new WallAsked(answers), WARM);
            var few = new WallAsked(answers);
            told(watchers, change, few, Math.min(this.times, ROUNDS));
            watchers.join(MANY);
            var many = new WallAsked(answers);
            var times = told(watchers, change, many, Math.min(this.times, ROUNDS));
            many.differences(few).forEach(each -> Say.line("  %s", each));
            return List.of(
                    Line.measured(
                            what + " (last)",
                            "%.0f ms".formatted(times.most()),
                            "median %.0f, p95 %.0f ms, %d changes"
                                    .formatted(
                                            times.median(), times.p95(), times.count() / MANY),
                            "< %.0f ms".formatted(TOO_LATE),
                            times.most() < TOO_LATE),
                    Line.measured(
                            "wall, statements a change, %,d watchers".formatted(MANY),
                            "%d".formatted(many.perChange()),
                            "%d with %d watchers".formatted(few.perChange(), FEW),
                            "no more (+15 %), and some",
                            few.perChange() > 0
                                    && many.perChange() > 0
                                    && many.perChange() <= few.perChange() * CHANCE));
        }
    }

    /// How long each of the watchers waited for each change.
    private static Times told(
            ManyWatchers watchers, ManyWatchers.Change change, WallAsked asked, int rounds)
            throws Exception {
        var found = new Times();
        Thread.sleep(QUIET);
        for (int i = 0; i < rounds; i++) {
            asked.waiting(() -> Thread.sleep(QUIET));
            asked.changing(() -> {
                var over = System.nanoTime() + Duration.ofMillis(QUIET).toNanos();
                watchers.told(change, (int) LOST).forEach(found::add);
                Thread.sleep(Duration.ofNanos(Math.max(0, over - System.nanoTime())));
            });
        }
        return found;
    }

    private static long mostFiles() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /// From the answer to the command that changed a case, to the first panel that shows it.
    private Times stream(Visitor leader, ManyWatchers.Change change) throws Exception {
        var found = new Times();
        var lines = leader.stream("/wall/events");
        var listening = Thread.ofVirtual().start(() -> listen(lines));
        for (int i = 0; i < times; i++) {
            Thread.sleep(QUIET);
            news.clear();
            change.happen();
            var begun = System.nanoTime();
            var heard = news.poll(LOST, TimeUnit.SECONDS);
            if (heard == null) {
                throw new IllegalStateException("The wall was not told of a change");
            }
            found.add(Math.max(0, heard - begun));
        }
        lines.close();
        listening.interrupt();
        return found;
    }

    private void listen(java.util.stream.Stream<String> lines) {
        try {
            lines.filter(l -> l.startsWith("event:panel"))
                    .forEach(_ -> news.add(System.nanoTime()));
        } catch (java.io.UncheckedIOException over) {
            // the stream was left
        }
    }

    private void file(ApiClient client, CaseStore.Desk desk, String procedure) throws Exception {
        filed++;
        var answer =
                http.send(
                        Filing.of(client, desk, procedure, filed),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(
                    "A case was not filed: " + answer.statusCode() + " " + answer.body());
        }
    }
}
