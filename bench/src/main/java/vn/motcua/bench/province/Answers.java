package vn.motcua.bench.province;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.bench.Place;

/// Questions to a place's database that belong to no page.
final class Answers implements AutoCloseable {

    private final Connection connection;

    Answers(Place place) throws Exception {
        connection = place.asSuperuser("motcua");
    }

    /// One row of an answer.
    interface Row<T> {

        T read(ResultSet rows) throws SQLException;
    }

    <T> List<T> list(String query, Row<T> row) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    long number(String query) throws SQLException {
        return list(query, r -> r.getLong(1)).getFirst();
    }

    /// The first value as text; empty when there is no row or it is null.
    Optional<String> text(String query) throws SQLException {
        var found = list(query, r -> r.getString(1));
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
    }

    void run(String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
