package vn.motcua.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Makes the embedded server ready for the program: its database, the owner that migrates, the role
/// that works, and the extensions, which only a superuser may create.
final class EmbeddedDatabase {

    static final String NAME = "motcua";
    static final String OWNER = "motcua_owner";
    static final String PROGRAM = "motcua_program";
    static final List<String> EXTENSIONS =
            List.of("unaccent", "pg_trgm", "btree_gist", "pgcrypto", "pg_stat_statements");

    private EmbeddedDatabase() {}

    static Database prepare(EmbeddedPostgres postgres, DataDirectory data)
            throws SQLException, IOException {
        var owner = new Login(OWNER, data.secret("database-owner"));
        var program = new Login(PROGRAM, data.secret("database-program"));
        try (var connection = postgres.asSuperuser("postgres")) {
            role(connection, owner);
            role(connection, program);
            createDatabase(connection);
        }
        try (var connection = postgres.asSuperuser(NAME);
                var statement = connection.createStatement()) {
            extensions(statement);
        }
        return new Database(Database.withSearchPath(postgres.url(NAME)), owner, program);
    }

    private static void role(Connection connection, Login login) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", login.user())) {
                statement.execute("create role " + login.user() + " login");
            }
            // The password is random Base64 text; a quote cannot occur in it.
            statement.execute(
                    "alter role %s nosuperuser nocreatedb nocreaterole password '%s'"
                            .formatted(login.user(), login.password()));
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        if (exists(connection, "select 1 from pg_database where datname = ?", NAME)) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create database " + NAME + " owner " + OWNER);
        }
    }

    private static void extensions(Statement statement) throws SQLException {
        statement.execute(
                "create schema if not exists %s authorization %s"
                        .formatted(Database.EXTENSIONS, OWNER));
        for (var extension : EXTENSIONS) {
            statement.execute(
                    "create extension if not exists %s schema %s"
                            .formatted(extension, Database.EXTENSIONS));
        }
        statement.execute("grant usage on schema %s to %s".formatted(Database.EXTENSIONS, PROGRAM));
        statement.execute("grant pg_read_all_stats to " + OWNER);
    }

    static boolean exists(Connection connection, String query, String value) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            return statement.executeQuery().next();
        }
    }
}
