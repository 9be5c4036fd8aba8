package vn.motcua.bench.province;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.bench.Place;

/// The plans by which a running database answers the program, as its own `auto_explain` writes them
/// into its log.
final class Plans implements AutoCloseable {

    private static final String ROLE = "motcua_program";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "session_preload_libraries", "'auto_explain'",
                    "auto_explain.log_min_duration", "0",
                    "auto_explain.log_analyze", "on",
                    "auto_explain.log_timing", "off",
                    "auto_explain.log_format", "'json'",
                    "auto_explain.log_parameter_max_length", "0",
                    "auto_explain.log_nested_statements", "on");

    private final Answers answers;
    private final Path log;
    private long read;

    /// @param place with the program running; its connections are renewed
    Plans(Place place) throws Exception {
        answers = new Answers(place);
        log = place.data().resolve("logs").resolve("postgres.log");
        answers.run("load 'auto_explain'");
        for (var setting : SETTINGS.entrySet()) {
            answers.run(
                    "alter role %s set %s = %s"
                            .formatted(ROLE, setting.getKey(), setting.getValue()));
        }
        renew();
    }

    /// The pool notices a dead connection when it has rested for half a second.
    private void renew() throws Exception {
        Thread.sleep(1_000);
        answers.run(
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'"
                        .formatted(ROLE));
        Thread.sleep(1_000);
    }

    /// What a scan of a table read.
    ///
    /// @param how the kind of the scan
    /// @param index which index it used; empty for none
    /// @param rows it looked at, those it threw away included
    record Scan(String table, String how, String index, double rows) {

        boolean isWhole() {
            return how.endsWith("Seq Scan");
        }
    }

    /// A statement that was answered.
    record Plan(String statement, List<Scan> scans) {

        double rows() {
            return scans.stream().mapToDouble(Scan::rows).sum();
        }
    }

    /// Forgets what was written so far.
    void skip() throws IOException {
        read = Files.size(log);
    }

    /// What was written since the last call.
    List<Plan> take() throws Exception {
        Thread.sleep(20);
        var found = new ArrayList<Plan>();
        var text = new StringBuilder();
        var within = false;
        for (var line : fresh().split("\n")) {
            if (within && line.startsWith("\t")) {
                text.append(line).append('\n');
                continue;
            }
            if (within) {
                found.add(plan(text.toString()));
                text.setLength(0);
            }
            within = line.contains(" plan:") && line.contains(ROLE);
        }
        if (within) {
            found.add(plan(text.toString()));
        }
        return found;
    }

    /// The log is emptied in place when it is full; what was in it then lies beside it.
    private String fresh() throws IOException {
        var size = Files.size(log);
        var text = "";
        if (size < read) {
            text = from(log.resolveSibling(log.getFileName() + ".1"), read);
            read = 0;
        }
        text += from(log, read);
        read = Math.max(size, read);
        return text;
    }

    private static String from(Path file, long place) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) Math.max(0, in.length() - place)];
            in.seek(place);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static Plan plan(String json) {
        var root = JSON.readTree(json);
        var scans = new ArrayList<Scan>();
        collect(root.path("Plan"), "", scans);
        return new Plan(
                root.path("Query Text").asString("").replaceAll("\\s+", " ").strip(), scans);
    }

    /// A bitmap's index stands below the node of its table.
    private static void collect(JsonNode node, String table, List<Scan> scans) {
        var relation = node.path("Relation Name").asString(table);
        var how = node.path("Node Type").asString("");
        var index = node.path("Index Name").asString("");
        if (how.endsWith("Scan") && (node.has("Relation Name") || !index.isEmpty())) {
            scans.add(new Scan(relation, how, index, rows(node)));
        }
        for (var below : node.path("Plans")) {
            collect(
                    below,
                    how.equals("Bitmap Heap Scan") || how.startsWith("Bitmap") ? relation : "",
                    scans);
        }
    }

    private static double rows(JsonNode node) {
        return (node.path("Actual Rows").asDouble(0)
                        + node.path("Rows Removed by Filter").asDouble(0)
                        + node.path("Rows Removed by Index Recheck").asDouble(0))
                * node.path("Actual Loops").asDouble(1);
    }

    @Override
    public void close() throws Exception {
        for (var setting : SETTINGS.keySet()) {
            answers.run("alter role %s reset %s".formatted(ROLE, setting));
        }
        renew();
        answers.close();
    }
}
