package vn.motcua.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A PostgreSQL that others run, named by `--database-url`. The given user owns the database; the
/// program's role is made by it or given as well.
final class ForeignDatabase {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private ForeignDatabase() {}

    static Database prepare(Options options, DataDirectory data) throws IOException, SQLException {
        var url = Database.withSearchPath(options.databaseUrl());
        var owner = options.databaseOwner();
        var given = options.databaseProgram();
        var program = given.orElseGet(() -> new Login(EmbeddedDatabase.PROGRAM, ""));
        if (given.isEmpty()) {
            program = new Login(program.user(), data.secret("database-program"));
        }
        var database = new Database(url, owner, program);
        try (var connection = connect(database)) {
            DatabaseChecks.requireNewEnough(connection);
            extensions(connection);
            if (given.isEmpty()) {
                programRole(connection, program);
            }
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "grant usage on schema %s to \"%s\""
                                .formatted(Database.EXTENSIONS, program.user()));
            }
        }
        return database;
    }

    private static Connection connect(Database database) {
        try {
            return database.asOwner();
        } catch (SQLException e) {
            throw new ServerRefusal(
                    "database-not-reachable",
                    "The database %s cannot be reached as %s: %s"
                            .formatted(
                                    database.url().replaceAll("\\?.*", ""),
                                    database.owner(),
                                    e.getMessage()));
        }
    }

    private static void extensions(Connection connection) throws SQLException {
        var missing = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + Database.EXTENSIONS);
            for (var extension : EmbeddedDatabase.EXTENSIONS) {
                try {
                    statement.execute(
                            "create extension if not exists %s schema %s"
                                    .formatted(extension, Database.EXTENSIONS));
                } catch (SQLException e) {
                    missing.add(extension);
                }
            }
        }
        // Figures on statements are welcome, not needed: only a superuser can add them.
        missing.remove("pg_stat_statements");
        if (!missing.isEmpty()) {
            throw new ServerRefusal(
                    "extensions-missing",
                    "The database lacks the extensions %s and its owner may not create them. Let an administrator of the database run: %s"
                            .formatted(String.join(", ", missing), statements(missing)));
        }
        requirePlace(connection);
    }

    private static String statements(List<String> extensions) {
        var all = new StringBuilder("create schema if not exists " + Database.EXTENSIONS + ";");
        for (var extension : extensions) {
            all.append(" create extension %s schema %s;".formatted(extension, Database.EXTENSIONS));
        }
        return all.toString();
    }

    private static void requirePlace(Connection connection) throws SQLException {
        var query =
                "select extname from pg_extension e join pg_namespace n on n.oid = e.extnamespace "
                        + "where n.nspname not in ('extensions', 'public') and extname = any (?)";
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(
                    1, connection.createArrayOf("text", EmbeddedDatabase.EXTENSIONS.toArray()));
            var found = statement.executeQuery();
            if (found.next()) {
                throw new ServerRefusal(
                        "extension-elsewhere",
                        "The extension %1$s lies in a schema of its own. Let an administrator run: alter extension %1$s set schema extensions;"
                                .formatted(found.getString(1)));
            }
        }
    }

    private static void programRole(Connection connection, Login program) throws SQLException {
        var verb =
                EmbeddedDatabase.exists(
                                connection,
                                "select 1 from pg_roles where rolname = ?",
                                program.user())
                        ? "alter"
                        : "create";
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "%s role %s login password '%s'"
                            .formatted(verb, program.user(), program.password()));
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            throw new ServerRefusal(
                    "program-role-missing",
                    String.format(
                            Locale.ROOT,
                            "The owner may not %s the role the program works as. Let an administrator run: create role %s login password '...'; and give it with --database-program-user and MOTCUA_DATABASE_PROGRAM_PASSWORD.",
                            verb,
                            program.user()));
        }
    }
}
