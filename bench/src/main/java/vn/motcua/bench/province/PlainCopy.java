package vn.motcua.bench.province;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// The least that writing the same rows can cost: PostgreSQL's own COPY, in its binary form, into
/// empty copies of the tables with the same indexes and checks. Foreign keys are left out, which is
/// in favour of this side.
final class PlainCopy {

    private static final String SCHEMA = "bench_copy";
    private static final int BUFFER = 1 << 20;

    private final Place place;
    private final Answers answers;

    PlainCopy(Place place, Answers answers) {
        this.place = place;
        this.answers = answers;
    }

    /// What the running program wrote of itself later: sums of months, forecasts, alerts.
    private static final String LATER =
            "^(process_month|process_path_month|process_month_state|process_forecast.*|alert"
                    + "|session.*|oauth2_authorization|recount)$";

    /// One table, or several together.
    record Outcome(String schema, long rows, double seconds) {

        double rate() {
            return rows / seconds;
        }

        static Outcome sum(List<Outcome> all) {
            return new Outcome(
                    "",
                    all.stream().mapToLong(Outcome::rows).sum(),
                    all.stream().mapToDouble(Outcome::seconds).sum());
        }
    }

    /// A table with rows.
    ///
    /// @param columns those that the server does not compute
    private record Table(String schema, String name, String columns) {

        String full() {
            return "\"%s\".\"%s\"".formatted(schema, name);
        }

        String copy() {
            return "%s.\"%s_%s\"".formatted(SCHEMA, schema, name);
        }
    }

    /// Of each table that has rows.
    List<Outcome> run(List<String> schemas) throws Exception {
        var folder = Files.createDirectories(place.data().resolve("bench-copy"));
        answers.run("drop schema if exists %s cascade".formatted(SCHEMA));
        answers.run("create schema " + SCHEMA);
        var found = new ArrayList<Outcome>();
        try {
            for (var table : tables(schemas)) {
                var file = folder.resolve(table.schema + "." + table.name);
                var there = out(table, file);
                if (there > 0) {
                    found.add(new Outcome(table.schema, there, in(table, file, there)));
                }
                Files.deleteIfExists(file);
            }
        } finally {
            answers.run("drop schema if exists %s cascade".formatted(SCHEMA));
            Files.deleteIfExists(folder);
        }
        return found;
    }

    private List<Table> tables(List<String> schemas) throws SQLException {
        var names = schemas.stream().map(s -> "'" + s + "'").collect(Collectors.joining(", "));
        return new ArrayList<>(
                answers.list(
                        """
                        select n.nspname, c.relname,
                               string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                               and not a.attisdropped and a.attgenerated = ''
                         where c.relkind = 'r' and n.nspname in (%s)
                           and c.relname <> 'flyway_schema_history' and c.relname !~ '%s'
                         group by 1, 2
                         order by 1, 2
                        """
                                .formatted(names, LATER),
                        r -> new Table(r.getString(1), r.getString(2), r.getString(3))));
    }

    private long out(Table table, Path file) throws Exception {
        var copying = answers.connection().unwrap(PGConnection.class).getCopyAPI();
        try (var to = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            return copying.copyOut(
                    "copy %s (%s) to stdout (format binary)".formatted(table.full(), table.columns),
                    to);
        }
    }

    private double in(Table table, Path file, long rows) throws Exception {
        answers.run(
                "create table %s (like %s including all)".formatted(table.copy(), table.full()));
        place.settle();
        var copying = answers.connection().unwrap(PGConnection.class).getCopyAPI();
        var begun = System.nanoTime();
        try (var from = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            copying.copyIn(
                    "copy %s (%s) from stdin (format binary)"
                            .formatted(table.copy(), table.columns),
                    from,
                    BUFFER);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        if (seconds > 1) {
            Say.line(
                    "  %s.%s: %,d rows, %.1f s, %,.0f rows/s",
                    table.schema, table.name, rows, seconds, rows / seconds);
        }
        answers.run("truncate " + table.copy());
        return seconds;
    }
}
