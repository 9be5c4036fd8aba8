package vn.motcua.bench.steps;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.motcua.bench.Place;

/// The limit: what somebody would write by hand with JDBC alone, who needs to know nothing but the
/// rows: the same reads and the same rows of every table as the program's, in one transaction a
/// step, without rights, rules or clocks.
final class LimitSide implements Side {

    private static final String FIND =
            """
            select c.id, c.code, c.version, c.procedure_version, c.unit, c.state, c.queue, c.holder,
                   c.since, c.filed, c.due, c.finished, c.urgency, c.clock, a.name, c.step
              from casework.case_file c join casework.applicant a on a.case_id = c.id
             where c.desk = (select ?::int) and c.queue is not null
               and c.queue = (select ?::text) and c.holder is null
             order by c.urgency, c.id
             limit %d
            """
                    .formatted(PAGE + 1);
    private static final String ON =
            """
            update casework.case_file
               set version = ?, state = 'working', since = ?, step = ?, holder = null
             where id = ? and version = ?
            """;
    private static final String END =
            """
            update casework.case_file
               set version = ?, state = 'issued', since = ?, step = ?, holder = null,
                   queue = 'returns', finished = ?, clock = 'over', clock_since = null,
                   clock_left = null
             where id = ? and version = ?
            """;
    private static final String EVENTS =
            """
            insert into casework.case_event (case_id, version, at, kind, actor_kind, account, post,
                    client, unit, from_state, to_state, step, due, detail)
            values (?, ?, ?, 'claim', 'staff', ?, ?, null, ?, 'working', 'working', ?, ?, null),
                   (?, ?, ?, 'complete', 'staff', ?, ?, null, ?, 'working', ?, ?, ?, null)
            """;
    private static final String TRAIL =
            """
            insert into audit.entry (actor_kind, account, post, client, act, purpose, subject_kind,
                    subjects)
            values ('staff', ?, ?, null, 'list', 'worklist', 'case', ?),
                   ('staff', ?, ?, null, 'change', 'casework', 'case', ?)
            """;

    private final Fixture fixture;
    private final List<Fixture.Desk> desks;
    private final HikariDataSource pool;
    private final Clock clock;

    LimitSide(ApplicationContext context, Fixture fixture, Place place) throws Exception {
        this.fixture = fixture;
        this.desks = fixture.desks(OFFICERS);
        this.clock = context.getBean("businessClock", Clock.class);
        var programs = context.getBean(HikariDataSource.class);
        var config = new HikariConfig();
        config.setJdbcUrl(programs.getJdbcUrl());
        config.setUsername(programs.getUsername());
        config.setPassword(place.secret("database-program"));
        config.setMaximumPoolSize(programs.getMaximumPoolSize());
        config.setAutoCommit(false);
        this.pool = new HikariDataSource(config);
    }

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public void fill(int standing, int each, int officers) throws Exception {
        fixture.fill(desks, standing, each, officers);
    }

    @Override
    public Measured work(int officers, Duration length) throws Exception {
        return Crew.work(officers, length, this::step);
    }

    void step(int officer) throws SQLException {
        var desk = desks.get(officer);
        try (var connection = pool.getConnection()) {
            var found = find(connection, desk);
            move(connection, found.getFirst());
            log(connection, desk, found.getFirst());
            trail(connection, desk, found);
            connection.commit();
        }
    }

    /// A line of the worklist.
    private record Line(
            UUID id,
            String code,
            int version,
            int procedureVersion,
            int unit,
            String state,
            String queue,
            UUID holder,
            Timestamp since,
            Timestamp filed,
            Timestamp due,
            Timestamp finished,
            Timestamp urgency,
            String clock,
            String name,
            int step,
            Instant now) {

        boolean last() {
            return step == STEPS - 1;
        }
    }

    private List<Line> find(Connection connection, Fixture.Desk desk) throws SQLException {
        var now = clock.instant();
        var found = new ArrayList<Line>();
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, desk.unit().id().value());
            statement.setString(2, "case_officer");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(line(rows, now));
                }
            }
        }
        return found;
    }

    /// A list shows all of its columns.
    private static Line line(ResultSet rows, Instant now) throws SQLException {
        return new Line(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getInt(3),
                rows.getInt(4),
                rows.getInt(5),
                rows.getString(6),
                rows.getString(7),
                rows.getObject(8, UUID.class),
                rows.getTimestamp(9),
                rows.getTimestamp(10),
                rows.getTimestamp(11),
                rows.getTimestamp(12),
                rows.getTimestamp(13),
                rows.getString(14),
                rows.getString(15),
                rows.getInt(16),
                now);
    }

    private static void move(Connection connection, Line line) throws SQLException {
        try (var statement = connection.prepareStatement(line.last() ? END : ON)) {
            var now = Timestamp.from(line.now());
            int at = 1;
            statement.setInt(at++, line.version() + 2);
            statement.setTimestamp(at++, now);
            statement.setInt(at++, line.step() + 1);
            if (line.last()) {
                statement.setTimestamp(at++, now);
            }
            statement.setObject(at++, line.id());
            statement.setInt(at, line.version());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Somebody was faster");
            }
        }
    }

    private static void log(Connection connection, Fixture.Desk desk, Line line)
            throws SQLException {
        try (var statement = connection.prepareStatement(EVENTS)) {
            event(statement, 1, desk, line, 1);
            statement.setInt(7, line.step());
            statement.setTimestamp(8, line.due());
            event(statement, 9, desk, line, 2);
            statement.setString(15, line.last() ? "issued" : "working");
            statement.setInt(16, line.step() + 1);
            statement.setTimestamp(17, line.due());
            statement.executeUpdate();
        }
    }

    private static void event(
            PreparedStatement statement, int at, Fixture.Desk desk, Line line, int number)
            throws SQLException {
        statement.setObject(at, line.id());
        statement.setInt(at + 1, line.version() + number);
        statement.setTimestamp(at + 2, Timestamp.from(line.now()));
        statement.setObject(at + 3, desk.officer().account().value());
        statement.setInt(at + 4, desk.officer().posts().getFirst().id().value());
        statement.setInt(at + 5, line.unit());
    }

    private static void trail(Connection connection, Fixture.Desk desk, List<Line> found)
            throws SQLException {
        var listed = found.stream().limit(PAGE).map(Line::id).toArray(UUID[]::new);
        try (var statement = connection.prepareStatement(TRAIL)) {
            statement.setObject(1, desk.officer().account().value());
            statement.setInt(2, desk.officer().posts().getFirst().id().value());
            statement.setArray(3, connection.createArrayOf("uuid", listed));
            statement.setObject(4, desk.officer().account().value());
            statement.setInt(5, desk.officer().posts().getFirst().id().value());
            statement.setArray(6, connection.createArrayOf("uuid", new UUID[] {listed[0]}));
            statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
