package vn.motcua.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import vn.motcua.bench.Asked;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueImport;
import vn.motcua.catalogue.ProcedureFilter;
import vn.motcua.organisation.Organisation;

/// Search of the public catalogue on the server, with many procedures: the listed queries as typed
/// in several ways, the same with one letter wrong, and reading on by page.
public final class SearchBench {

    private static final int PROCEDURES = 10_000;
    private static final double TOO_SLOW = 50;
    private static final int COPY = 400;
    private static final int PAGES = 4;
    private static final int SLOWEST = 5;

    /// Words of invented places that make copies differ as real catalogues do.
    private static final List<String> ADDED =
            List.of(
                    "cấp tỉnh",
                    "cấp huyện",
                    "cấp xã",
                    "lần đầu",
                    "cấp lại",
                    "gia hạn",
                    "bổ sung",
                    "đối với hộ gia đình",
                    "đối với tổ chức",
                    "tại khu kinh tế",
                    "trực tuyến",
                    "theo yêu cầu",
                    "có yếu tố nước ngoài",
                    "tại vùng biên giới");

    private final Asked asked;
    private final Place place;

    public SearchBench(Asked asked, Place place) {
        this.asked = asked;
        this.place = place;
    }

    /// Whether every way of searching was quick enough.
    public boolean run() throws Exception {
        var context = place.start();
        load(context);
        var wanted = asked.number("procedures", PROCEDURES, PROCEDURES);
        try (var connection = place.asSuperuser("motcua")) {
            copy(connection, wanted);
        }
        place.analyse("motcua");
        var catalogue = context.getBean(Catalogue.class);
        var today = context.getBean(Organisation.class).today();
        var queries = queries();
        var results = new ArrayList<Times>();
        var rounds = asked.number("rounds", 10, 3);
        results.add(measure("listed queries", catalogue, today, writings(queries), rounds));
        results.add(measure("one letter wrong", catalogue, today, slips(queries), rounds));
        results.add(measure("a word being typed", catalogue, today, beginnings(queries), rounds));
        results.add(pages(catalogue, today, queries, rounds));
        return report(results, count());
    }

    /// The catalogues in the folder that was named; without one the shipped procedures do.
    private void load(ApplicationContext context) throws IOException {
        var folder = asked.directory("catalogues");
        if (folder == null) {
            Say.line("No --catalogues FOLDER: copies of the shipped procedures only");
            return;
        }
        try (var files = Files.walk(folder)) {
            var catalogues =
                    files.filter(Files::isRegularFile)
                            .filter(f -> f.toString().matches(".*\\.(jsonl|json)(\\.gz)?"))
                            .sorted()
                            .toList();
            for (var file : catalogues) {
                load(context.getBean(CatalogueImport.class), context, file);
            }
        }
    }

    private static void load(CatalogueImport into, ApplicationContext context, Path file) {
        Say.line("Importing " + file);
        var today = context.getBean(Organisation.class).today();
        var report =
                into.run(
                        file,
                        today,
                        p -> {
                            if (p.done() % 500 == 0 || p.done() == p.total()) {
                                Say.line("  %,d of %,d records", p.done(), p.total());
                            }
                        });
        report.lines().stream().limit(6).forEach(l -> Say.line("  " + l));
    }

    /// Copies with another code and some words more or fewer, until there are enough.
    private void copy(Connection connection, int wanted) throws SQLException {
        var there = count(connection);
        var ids = ids(connection);
        var random = new Random(1);
        var insert =
                """
                insert into catalogue.procedure_version (code, number, name, field, tiers,
                    applicants, online_level, form, life_events, flags, keywords, keyword_keys,
                    departments, facts, effective_from, published_at)
                select 'local-copy-' || ?, 1,
                    case when ? then name || ' ' || ?
                         else regexp_replace(name, '^(\\S+) (\\S+) ', '\\2 ') || ' ' || ? end,
                    field, tiers, applicants, online_level, form, life_events, flags, keywords,
                    '{}', departments, facts, effective_from, published_at
                  from catalogue.procedure_version where id = ?
                """;
        try (var statement = connection.prepareStatement(insert)) {
            for (int number = there; number < wanted; ) {
                for (int i = 0; i < COPY && number < wanted; i++) {
                    var words = ADDED.get(random.nextInt(ADDED.size()));
                    statement.setInt(1, number++);
                    statement.setBoolean(2, random.nextInt(4) > 0);
                    statement.setString(3, words);
                    statement.setString(4, words);
                    statement.setInt(5, ids.get(number % ids.size()));
                    statement.addBatch();
                }
                statement.executeBatch();
                if (number % 2_000 < COPY) {
                    Say.line("  %,d of %,d procedures", number, wanted);
                }
            }
        }
    }

    private static List<Integer> ids(Connection connection) throws SQLException {
        var found = new ArrayList<Integer>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select id from catalogue.procedure_version
                                 where code not like 'local-copy-%' and effective_to is null
                                 order by id
                                """)) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }

    private int count() throws Exception {
        try (var connection = place.asSuperuser("motcua")) {
            return count(connection);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select count(*) from catalogue.procedure_version
                                 where effective_to is null
                                """)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /// The queries that the tests list with what they must find.
    private static List<String> queries() throws IOException {
        var file = Path.of(System.getProperty("bench.queries"));
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(l -> !l.isBlank())
                .map(l -> l.startsWith("\"") ? l.substring(1, l.indexOf('"', 1)) : l.split(",")[0])
                .toList();
    }

    /// As typed, in both normal forms, and without marks.
    private static List<String> writings(List<String> queries) {
        return queries.stream()
                .flatMap(q ->
                        Stream.of(
                                Normalizer.normalize(q, Normalizer.Form.NFC),
                                Normalizer.normalize(q, Normalizer.Form.NFD),
                                bare(q)))
                .distinct()
                .toList();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /// Each query four times, with one letter of one word left out, doubled, changed, or two
    /// letters in the wrong order.
    private static List<String> slips(List<String> queries) {
        var random = new Random(2);
        var slipped = new ArrayList<String>();
        for (var query : queries) {
            if (query.matches("[\\d.]+")) {
                continue;
            }
            for (int kind = 0; kind < 4; kind++) {
                slipped.add(slip(kind % 2 == 0 ? bare(query) : query, kind, random));
            }
        }
        return slipped.stream().distinct().toList();
    }

    private static String slip(String query, int kind, Random random) {
        var words = query.split(" ");
        var at = random.nextInt(words.length);
        for (int i = 0; i < words.length && words[at].length() < 3; i++) {
            at = (at + 1) % words.length;
        }
        words[at] = slipped(words[at], kind, random);
        return String.join(" ", words);
    }

    private static String slipped(String word, int kind, Random random) {
        if (word.length() < 2) {
            return word + "x";
        }
        var i = random.nextInt(word.length() - 1);
        return switch (kind) {
            case 0 ->
                    word.substring(0, i)
                            + word.charAt(i + 1)
                            + word.charAt(i)
                            + word.substring(i + 2);
            case 1 -> word.substring(0, i + 1) + word.substring(i);
            case 2 ->
                    word.substring(0, i)
                            + (char) ('a' + random.nextInt(26))
                            + word.substring(i + 1);
            default -> word.substring(0, i) + word.substring(i + 1);
        };
    }

    private static List<String> beginnings(List<String> queries) {
        return queries.stream()
                .filter(q -> q.length() > 3)
                .map(q -> q.substring(0, q.length() - 2))
                .distinct()
                .toList();
    }

    /// What one way of searching took.
    ///
    /// @param found searches that found something
    /// @param resembling searches that found only what resembles
    private record Times(
            String what,
            int searches,
            int found,
            int resembling,
            double p50,
            double p95,
            double max) {

        static Times of(String what, long[] micros, int found, int resembling) {
            Arrays.sort(micros);
            return new Times(
                    what,
                    micros.length,
                    found,
                    resembling,
                    micros[(micros.length - 1) / 2] / 1e3,
                    micros[(int) ((micros.length - 1) * 0.95)] / 1e3,
                    micros[micros.length - 1] / 1e3);
        }
    }

    private static Times measure(
            String what, Catalogue catalogue, LocalDate today, List<String> texts, int rounds) {
        Say.line("%s: %d different, %d rounds after one to warm up", what, texts.size(), rounds);
        texts.forEach(t -> catalogue.search(ProcedureFilter.text(t), today));
        var micros = new long[texts.size() * rounds];
        int found = 0;
        int resembling = 0;
        var slow = new TreeMap<Long, String>();
        for (int i = 0; i < micros.length; i++) {
            var text = texts.get(i % texts.size());
            var begun = System.nanoTime();
            var hits = catalogue.search(ProcedureFilter.text(text), today);
            micros[i] = (System.nanoTime() - begun) / 1_000;
            slow.put(-micros[i], text);
            found += hits.hits().isEmpty() ? 0 : 1;
            resembling += hits.alike() ? 1 : 0;
        }
        slow.entrySet().stream()
                .limit(SLOWEST)
                .forEach(e -> Say.line("  %6.1f ms  %s", -e.getKey() / 1e3, e.getValue()));
        return Times.of(what, micros, found, resembling);
    }

    private static Times pages(
            Catalogue catalogue, LocalDate today, List<String> queries, int rounds) {
        var micros = new ArrayList<Long>();
        for (int i = 0; i < rounds; i++) {
            for (var query : Stream.concat(Stream.of(""), queries.stream().limit(9)).toList()) {
                String cursor = null;
                for (int page = 0; page < PAGES && (page == 0 || cursor != null); page++) {
                    var filter =
                            new ProcedureFilter(
                                    query, null, null, List.of(), null, null, cursor, 20);
                    var begun = System.nanoTime();
                    cursor = catalogue.search(filter, today).next();
                    micros.add((System.nanoTime() - begun) / 1_000);
                }
            }
        }
        var all = micros.stream().mapToLong(m -> m).toArray();
        return Times.of("page by page, and browsing", all, all.length, 0);
    }

    private static boolean report(List<Times> results, int procedures) {
        Say.result("");
        Say.result("%,d procedures in force", procedures);
        Say.result(
                "%-28s %9s %9s %11s %9s %9s %9s",
                "", "searches", "found", "resembling", "p50 ms", "p95 ms", "max ms");
        results.forEach(t ->
                Say.result(
                        "%-28s %9d %9d %11d %9.1f %9.1f %9.1f",
                        t.what, t.searches, t.found, t.resembling, t.p50, t.p95, t.max));
        var met = results.stream().allMatch(t -> t.p95 < TOO_SLOW);
        Say.result("Target: p95 under %.0f ms: %s", TOO_SLOW, met ? "met" : "MISSED");
        return met;
    }
}
