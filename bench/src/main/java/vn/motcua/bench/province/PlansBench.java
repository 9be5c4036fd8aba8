package vn.motcua.bench.province;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.bench.Asked;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;
import vn.motcua.bench.http.ServedProgram;

/// The statements of every page: which index each uses, how many rows each looks at, and in which
/// of them a large table is read from one end to the other.
public final class PlansBench {

    /// A table with more rows is large.
    private static final long LARGE = 10_000;

    /// A scan that stops soon, after the first row for example, reads nothing large.
    private static final double MANY = 1_000;

    private static final int SHOWN = 150;
    private static final int MOST = 25;

    /// The program's recurring work would write its own statements among those of the pages.
    private static final Map<String, String> QUIET = Map.of("MOTCUA_SERVER_TIMETABLE", "false");

    private final Asked asked;
    private final Place place;

    public PlansBench(Asked asked, Place place) {
        this.asked = asked;
        this.place = place;
    }

    /// A page and the plans of its statements.
    private record Opened(PageList.Entry page, List<Plans.Plan> plans) {

        double rows() {
            return plans.stream().mapToDouble(Plans.Plan::rows).sum();
        }
    }

    /// Whether no page reads a large table from one end to the other.
    public boolean run() throws Exception {
        Province.prepare(asked, place);
        var directory = asked.directory("small-data-dir");
        var small = directory == null ? null : Place.existing(directory);
        var before = small == null ? Map.<String, Opened>of() : open(small);
        var opened = open(place);
        statements(opened.values());
        if (small != null) {
            growth(before, opened);
        }
        return report(opened.values());
    }

    private Map<String, Opened> open(Place which) throws Exception {
        caughtUp(which);
        var found = new LinkedHashMap<String, Opened>();
        try (var program = new ServedProgram(asked, which, QUIET);
                var plans = new Plans(which);
                var readers =
                        new Readers(which == place ? "the" : "small", which, program.address())) {
            var list = PageList.shipped();
            readers.fillIn(list);
            plans.skip();
            Say.line("Opening every page on %s", which.data());
            for (var page : list.entries()) {
                try {
                    if (page.isMeasured()) {
                        found.put(page.name(), opened(page, plans, readers));
                    }
                } catch (People.Missing e) {
                    Say.line("  %s: %s", page.name(), e.getMessage());
                }
            }
            tables(which);
        }
        return found;
    }

    /// Of two times the one that looked at more: what was computed the first time may be kept.
    private static Opened opened(PageList.Entry page, Plans plans, Readers readers)
            throws Exception {
        readers.enter(page);
        plans.skip();
        readers.open(page);
        var first = new Opened(page, plans.take());
        readers.open(page);
        var second = new Opened(page, plans.take());
        return second.rows() >= first.rows() ? second : first;
    }

    private void caughtUp(Place which) throws Exception {
        try (var _ = new ServedProgram(asked, which)) {
            Followers.settle(which, Duration.ofMinutes(asked.number("patience", 30, 10)));
            which.analyse("motcua");
        }
    }

    private final Map<Place, Map<String, Long>> sizes = new LinkedHashMap<>();

    private void tables(Place which) throws Exception {
        var found = new LinkedHashMap<String, Long>();
        try (var answers = new Answers(which)) {
            answers.list(
                            """
                            select c.relname, sum(greatest(c.reltuples, 0))::bigint
                              from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             where c.relkind = 'r' and n.nspname not in ('pg_catalog',
                                   'information_schema')
                             group by 1 having sum(c.reltuples) > 0
                             order by 2 desc
                            """,
                            r -> Map.entry(r.getString(1), r.getLong(2)))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        sizes.put(which, found);
    }

    private Set<String> large() {
        return sizes.get(place).entrySet().stream()
                .filter(e -> e.getValue() > LARGE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Each statement once, however many pages ask it.
    private void statements(Iterable<Opened> opened) {
        var pages = new LinkedHashMap<String, Set<String>>();
        var ways = new LinkedHashMap<String, Set<String>>();
        var rows = new LinkedHashMap<String, Double>();
        var large = large();
        for (var each : opened) {
            for (var plan : each.plans) {
                pages.computeIfAbsent(plan.statement(), _ -> new LinkedHashSet<>())
                        .add(each.page.name());
                rows.merge(plan.statement(), plan.rows(), Math::max);
                var way = ways.computeIfAbsent(plan.statement(), _ -> new TreeSet<>());
                plan.scans().stream()
                        .filter(s -> large.contains(s.table()) || !s.isWhole())
                        .forEach(s -> way.add(way(s)));
            }
        }
        Say.result("");
        Say.result(
                "Statements of pages: most rows one reads; how it finds them (scans of tables of up"
                        + " to %,d rows are left out); how many pages ask it; its text",
                LARGE);
        rows.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .filter(e -> !ways.get(e.getKey()).isEmpty())
                .forEach(e ->
                        Say.result(
                                "%,10.0f  %s  [%d]  %s",
                                e.getValue(),
                                String.join(" + ", ways.get(e.getKey())),
                                pages.get(e.getKey()).size(),
                                shortened(e.getKey())));
    }

    private static String way(Plans.Scan scan) {
        return scan.index().isEmpty()
                ? scan.isWhole() ? "ALL OF " + scan.table() : scan.table() + " by bitmap"
                : scan.index();
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
    }

    private void growth(Map<String, Opened> before, Map<String, Opened> after) {
        Say.result("");
        Say.result("Rows of tables: small, large");
        var both = new ArrayList<>(sizes.values());
        both.getLast().entrySet().stream()
                .limit(MOST)
                .forEach(e ->
                        Say.result(
                                "%,12d %,12d  %s",
                                both.getFirst().getOrDefault(e.getKey(), 0L),
                                e.getValue(),
                                e.getKey()));
        Say.result("");
        Say.result("Rows that a page looks at: small, large, ratio (pages with most first)");
        after.values().stream()
                .filter(o -> before.containsKey(o.page.name()))
                .sorted(Comparator.comparingDouble(Opened::rows).reversed())
                .forEach(o -> {
                    var was = before.get(o.page.name()).rows();
                    Say.result(
                            "%,12.0f %,12.0f %7.2f  %s",
                            was, o.rows(), o.rows() / Math.max(1, was), o.page.name());
                });
    }

    private boolean report(Iterable<Opened> opened) {
        var large = large();
        var found = new LinkedHashMap<String, Set<String>>();
        for (var each : opened) {
            for (var plan : each.plans) {
                plan.scans().stream()
                        .filter(s -> s.isWhole() && s.rows() > MANY && large.contains(s.table()))
                        .forEach(s ->
                                found.computeIfAbsent(
                                                "%s: %s"
                                                        .formatted(
                                                                s.table(),
                                                                shortened(plan.statement())),
                                                _ -> new LinkedHashSet<>())
                                        .add(each.page.name()));
            }
        }
        Say.result("");
        found.forEach((what, pages) -> {
            Say.result("All of %s", what);
            pages.forEach(p -> Say.result("    by %s", p));
        });
        Say.result(
                "Target: no page reads a table of more than %,d rows from one end to the other: %s",
                LARGE, found.isEmpty() ? "met" : "MISSED");
        return found.isEmpty();
    }
}
