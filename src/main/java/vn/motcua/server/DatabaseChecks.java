package vn.motcua.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What every server must be before the program trusts it with the words of an office.
final class DatabaseChecks {

    private static final int OLDEST = 180000;

    private DatabaseChecks() {}

    static void requireNewEnough(Connection connection) throws SQLException {
        if (Integer.parseInt(setting(connection, "server_version_num")) < OLDEST) {
            throw new ServerRefusal(
                    "database-too-old",
                    "The database is PostgreSQL %s; 18 or newer is needed."
                            .formatted(setting(connection, "server_version")));
        }
    }

    /// A server that says "done" before it is done would lose what citizens were told is filed.
    static void requireDurable(Connection connection) throws SQLException {
        var off = new ArrayList<String>();
        for (var name : Durability.required()) {
            if (setting(connection, name).equals("off")) {
                off.add(name);
            }
        }
        if (!off.isEmpty()) {
            throw new ServerRefusal(
                    "database-not-durable",
                    "The database runs with %s off and could lose confirmed work in a crash. Turn it on (alter system set %s = on; select pg_reload_conf();) and start again."
                            .formatted(String.join(", ", off), off.getFirst()));
        }
    }

    static List<String> productionProblems(Connection asProgram) throws SQLException {
        return setting(asProgram, "is_superuser").equals("on")
                ? List.of(
                        "The program's role in the database is a superuser; give it a plain role with --database-program-user.")
                : List.of();
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, name);
            var result = statement.executeQuery();
            result.next();
            return result.getString(1);
        }
    }
}
