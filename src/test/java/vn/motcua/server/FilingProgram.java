package vn.motcua.server;

import java.nio.file.Path;

/// A program of its own for the tests to kill: starts the database and tells every confirmed row.
final class FilingProgram {

    private FilingProgram() {}

    public static void main(String... args) throws Exception {
        var data = DataDirectory.open(Path.of(args[0]));
        var postgres = EmbeddedPostgres.start(data, Durability.FULL, TestDatabase.binaries());
        var database = EmbeddedDatabase.prepare(postgres, data);
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (n int primary key)");
            statement.execute("truncate kept");
            statement.execute("grant select, insert on kept to motcua_program");
        }
        System.out.println("postgres " + postgres.pid());
        Writers.start(database, 4, n -> System.out.println("kept " + n));
    }
}
