package vn.motcua.bench.province;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.bench.Asked;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// How long each page takes in a small and in a large province. Both programs run at the same time
/// and are asked in turn, so that what disturbs one disturbs the other.
final class GrowthPart {

    private static final double TOO_MUCH = 1.5;
    private static final int WARMING = 4;

    /// A slow page is not asked more often than this allows, but three times at least.
    private static final double ENOUGH = 8_000;

    private static final int LEAST = 3;

    /// How many times as long a page is measured that seems to grow.
    private static final int AGAIN = 3;

    private final int times;
    private final Readers small;
    private final Readers large;
    private final PageList list = PageList.shipped();
    private final Map<PageList.Entry, String> unmeasured = new LinkedHashMap<>();
    private int failing;

    /// @param small where the small province is served, null to measure the large one alone
    GrowthPart(Asked asked, Served small, Served large) throws Exception {
        this.times = asked.number("runs", 15, 5);
        this.small = small == null ? null : new Readers("small", small);
        this.large = new Readers("large", large);
    }

    /// A province and where its program answers.
    record Served(Place place, String address) {}

    /// How long a page took.
    private record Growth(PageList.Entry page, Times small, Times large) {

        double ratio() {
            return large.median() / small.median();
        }
    }

    List<Line> measure() throws Exception {
        if (small != null) {
            small.fillIn(list);
        }
        large.fillIn(list);
        Say.line("Opening every page");
        var found = new ArrayList<Growth>();
        for (var page : list.entries()) {
            if (!page.isMeasured()) {
                unmeasured.put(page, page.address());
                continue;
            }
            try {
                found.add(measure(page, 1));
            } catch (People.Missing e) {
                unmeasured.put(page, e.getMessage());
                if (e instanceof People.Failing) {
                    failing++;
                }
            }
        }
        var looked = lookAgain(found);
        print(looked);
        return lines(looked);
    }

    /// What seems to grow is measured a second time, longer, and that counts: of so many pages some
    /// are disturbed while one of the two is asked.
    private List<Growth> lookAgain(List<Growth> found) throws Exception {
        var all = new ArrayList<Growth>();
        for (var each : found) {
            if (each.ratio() > TOO_MUCH) {
                var again = measure(each.page, AGAIN);
                Say.result("%7.2f, again %.2f  %s", each.ratio(), again.ratio(), each.page.name());
                all.add(again);
            } else {
                all.add(each);
            }
        }
        return all;
    }

    private Growth measure(PageList.Entry page, int more) throws Exception {
        var a = new Times();
        var b = new Times();
        for (int i = 0; i < WARMING; i++) {
            once(small, page, new Times());
            once(large, page, new Times());
        }
        for (int i = 0; i < times * more; i++) {
            once(small, page, a);
            once(large, page, b);
            if (i + 1 >= LEAST && a.sum() + b.sum() > ENOUGH * more) {
                break;
            }
        }
        return new Growth(page, a, b);
    }

    private static void once(Readers readers, PageList.Entry page, Times times) throws Exception {
        if (readers != null) {
            times.add(readers.open(page).nanos());
        }
    }

    private void print(List<Growth> found) throws ClassNotFoundException {
        Say.result("");
        Say.result("Pages: median of %d in ms, from the request to the last byte", times);
        Say.result("%9s %9s %7s  %s", "small", "large", "ratio", "who, address");
        found.stream()
                .sorted(order().reversed())
                .forEach(g ->
                        Say.result(
                                "%9.1f %9.1f %7.2f  %s",
                                g.small.median(), g.large.median(), g.ratio(), g.page.name()));
        Say.result("");
        Say.result("Not measured:");
        unmeasured.forEach((page, why) ->
                Say.result("  %s: %s", page.isMeasured() ? page.name() : page.route(), why));
        var routes = Routes.get();
        list.missing(routes).forEach(r -> Say.result("  %s: it has no line in pages.txt", r));
        list.stale(routes).forEach(r -> Say.result("  %s: the program has no such route", r));
    }

    private Comparator<Growth> order() {
        return small == null
                ? Comparator.comparingDouble(g -> g.large.median())
                : Comparator.comparingDouble(Growth::ratio);
    }

    /// A page that does not answer, or that nobody opens here, is no page that does not grow.
    private Line answering(int found) throws ClassNotFoundException {
        var unlisted = list.missing(Routes.get()).size();
        return Line.measured(
                "pages that answer",
                "%d of %d".formatted(found, found + failing),
                "%d routes have no line in pages.txt".formatted(unlisted),
                "all",
                failing + unlisted == 0);
    }

    private List<Line> lines(List<Growth> found) throws ClassNotFoundException {
        var slowest =
                found.stream().max(Comparator.comparingDouble(g -> g.large.median())).orElseThrow();
        var told =
                Line.told(
                        "slowest page of " + found.size(),
                        "%.1f ms".formatted(slowest.large.median()),
                        slowest.page.name());
        if (small == null) {
            return List.of(
                    told,
                    answering(found.size()),
                    Line.missing("growth of pages", "give --small-data-dir"));
        }
        var worst = found.stream().max(Comparator.comparingDouble(Growth::ratio)).orElseThrow();
        var grown = found.stream().filter(g -> g.ratio() > TOO_MUCH).count();
        return List.of(
                told,
                answering(found.size()),
                Line.measured(
                        "growth of pages, most of " + found.size(),
                        "%.2f times".formatted(worst.ratio()),
                        "%d pages more than %.1f; most: %s"
                                .formatted(grown, TOO_MUCH, worst.page.name()),
                        "<= %.1f times".formatted(TOO_MUCH),
                        grown == 0));
    }

    void close() {
        large.close();
        if (small != null) {
            small.close();
        }
    }
}
