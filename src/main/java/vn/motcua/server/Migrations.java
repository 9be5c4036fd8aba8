package vn.motcua.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// How the database stands to this program: which migrations it has seen, by name.
record Migrations(Set<String> known, Set<String> applied) {

    static Migrations compare(Connection connection) throws SQLException, IOException {
        return new Migrations(inProgram(), inDatabase(connection));
    }

    /// The database has seen a migration this program does not know.
    boolean databaseIsNewer() {
        return !known.containsAll(applied);
    }

    boolean databaseIsOlder() {
        return !applied.isEmpty() && !applied.containsAll(known);
    }

    private static Set<String> inProgram() throws IOException {
        var names = new LinkedHashSet<String>();
        for (var file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:db/migration/**/V*.sql")) {
            names.add(String.valueOf(file.getFilename()));
        }
        return names;
    }

    private static Set<String> inDatabase(Connection connection) throws SQLException {
        var names = new LinkedHashSet<String>();
        try (var statement = connection.createStatement()) {
            for (var table : histories(connection)) {
                var rows =
                        statement.executeQuery(
                                "select script from %s where success and version is not null and type = 'SQL'"
                                        .formatted(table));
                while (rows.next()) {
                    names.add(rows.getString(1).replaceAll(".*/", ""));
                }
            }
        }
        return names;
    }

    private static List<String> histories(Connection connection) throws SQLException {
        var query =
                "select format('%I.%I', schemaname, tablename) from pg_tables "
                        + "where tablename like 'flyway_schema_history%'";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}
