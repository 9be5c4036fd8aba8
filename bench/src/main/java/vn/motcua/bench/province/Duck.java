package vn.motcua.bench.province;

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.motcua.bench.Place;

/// DuckDB, with tables of its own that hold the same facts: it counts what each case gives, sums it
/// up as the program's tallies do, and adds it up for every unit and the year, with what people
/// said.
final class Duck implements AutoCloseable {

    private static final String DAY = "(f.filed + interval 7 hour)::date";

    /// What a case gives, as `indicators.case_now` says it.
    private static final String MEASURE =
            """
            create table measure as
            with asked as (
                select case_id, count(*)::int as supplements
                  from case_event where kind = 'request-supplement' group by 1
            ), papers as (
                select case_id, bool_or(handed_in = 'file') as files,
                       bool_or(handed_in = 'held') as held
                  from paper group by 1
            ), rated as (
                select case_id, min(score) as lowest from rating group by 1
            ), complained as (
                select distinct case_id from complaint
                 where case_id is not null and state not in ('refused', 'withdrawn')
            ), facts as (
                select f.*, coalesce(a.supplements, 0) as supplements,
                       coalesce(p.files, false) as files, coalesce(p.held, false) as held,
                       r.lowest, c.case_id is not null as complained
                  from case_file f
                  left join rated r on r.case_id = f.id
                  left join complained c on c.case_id = f.id
                  left join asked a on a.case_id = f.id
                  left join papers p on p.case_id = f.id
            )
            select f.id as case_id, f.unit, f.procedure_code as procedure, %s as day,
                   f.channel = 'online' as online,
                   f.channel = 'online' and f.filed_by = 'person' as by_person,
                   f.channel = 'online' and f.filed_by = 'helped' as helped,
                   f.channel = 'online' and f.filed_by = 'officer' as by_officer,
                   p.essential as essential,
                   p.online as eligible,
                   f.supplements,
                   f.finished is not null as finished,
                   f.state = 'refused' as refused,
                   coalesce(f.finished > f.due, false) as late,
                   case when f.finished is null then f.due end as due,
                   case when f.accepted <= f.finished
                        then ((epoch_us(f.finished) - epoch_us(f.accepted)) // 60000000)::int
                        end as minutes,
                   p.owes_result and f.state in ('issued', 'returned') as resulted,
                   p.owes_result and f.state in ('issued', 'returned')
                       and coalesce(f.result_form in ('electronic', 'both'), false) as electronic,
                   f.channel = 'online' and (not p.owes_result
                       or f.state in ('issued', 'returned')
                           and coalesce(f.result_form in ('electronic', 'both'), false))
                       as online_result,
                   case when p.owes_result and f.state in ('issued', 'returned')
                         and f.result_form in ('electronic', 'both') then f.files
                        else false end as digitised,
                   f.held as reused, f.lowest as lowest_rating, f.complained
              from facts f
              join procedure p on p.id = f.procedure_version
             where f.accepted is not null or f.state not in ('withdrawn', 'stopped')
            """
                    .formatted(DAY);

    private static final String SUMS =
            """
            count(*) as cases,
            count(*) filter (where online) as online,
            count(*) filter (where by_person) as by_person,
            count(*) filter (where helped) as helped,
            count(*) filter (where by_officer) as by_officer,
            count(*) filter (where essential) as essential,
            count(*) filter (where essential and online) as essential_online,
            count(*) filter (where eligible) as eligible,
            count(*) filter (where eligible and online) as eligible_online,
            count(*) filter (where finished) as finished,
            count(*) filter (where refused) as refused,
            count(*) filter (where finished and not late) as in_time,
            count(*) filter (where finished and not late and supplements <= 1) as in_time_once,
            count(*) filter (where not finished and supplements > 1) as open_asked_again,
            count(*) filter (where minutes is not null) as handled,
            coalesce(sum(minutes), 0)::bigint as minutes,
            count(*) filter (where resulted) as resulted,
            count(*) filter (where electronic) as electronic,
            count(*) filter (where online_result) as online_result,
            count(*) filter (where digitised) as digitised,
            count(*) filter (where reused) as reused
            """;

    private static final String TALLY =
            """
            create table tally as
            with dated as (
                select date_trunc('month', day)::date as month, * from measure
            )
            select case when grouping(day) = 0 then 'day'
                        when grouping(procedure) = 1 then 'month' else 'procedure' end as kind,
                   unit, coalesce(day, month) as first, coalesce(procedure, '') as procedure,
                   %s
              from dated
             group by grouping sets ((unit, day), (unit, month), (unit, month, procedure))
            """
                    .formatted(SUMS);

    /// The parts of the components that are counted from cases, of all units with all below them;
    /// up to which rating a case is disliked is put in.
    private static final String YEAR =
            """
            with sums as (
                select s.code, sum(cases) as cases, sum(finished) as finished,
                       sum(in_time) as in_time, sum(in_time_once) as in_time_once,
                       sum(open_asked_again) as open_asked_again, sum(minutes) as minutes,
                       sum(handled) as handled, sum(online_result) as online_result,
                       sum(electronic) as electronic, sum(digitised) as digitised,
                       sum(resulted) as resulted, sum(reused) as reused
                  from scope s
                  join tally t on t.kind = 'month' and t.unit = s.unit
                       and t.first between date '2023-01-01' and date '2023-12-31'
                 group by 1
            ), content as (
                select s.code, count(*) as content,
                       count(*) filter (where supplements <= 1) as content_once
                  from scope s
                  join measure m on m.unit = s.unit
                       and m.day between date '2023-01-01' and date '2023-12-31'
                 where not complained and (lowest_rating is null or lowest_rating > %d)
                   and case when finished then not late
                            else due is null or due >= timestamp '2023-12-31 17:00:00' end
                 group by 1
            ), late as (
                select s.code, count(*) as late,
                       count(*) filter (where supplements <= 1) as late_once
                  from scope s
                  join measure m on m.unit = s.unit
                       and m.day between date '2023-01-01' and date '2023-12-31'
                       and m.due < timestamp '2023-12-31 17:00:00'
                 group by 1
            )
            select sums.code,
                   (in_time + (cases - finished) - coalesce(late, 0))::bigint as on_time,
                   (in_time_once + (cases - finished) - open_asked_again
                       - coalesce(late_once, 0))::bigint as on_time_once,
                   minutes::bigint as minutes, handled::bigint as handled,
                   online_result::bigint as online_result, electronic::bigint as electronic,
                   digitised::bigint as digitised, resulted::bigint as resulted,
                   reused::bigint as reused, cases::bigint as cases,
                   coalesce(content, 0) as content, coalesce(content_once, 0) as content_once
              from sums left join late using (code) left join content using (code)
            """;

    /// What the complaints of all units with all below them give.
    private static final String COMPLAINTS =
            """
            with judged as (
                select c.desk, c.subject = 'conduct' as conduct,
                       not c.overdue
                           and (c.due is null or c.due >= timestamp '2023-12-31 17:00:00')
                           as in_time,
                       c.answered is not null and exists (
                           select 1 from complaint later
                            where later.case_id = c.case_id and later.subject = c.subject
                              and later.filed > c.answered
                              and later.state not in ('refused', 'withdrawn')) as repeated
                  from complaint c
                 where c.state <> 'withdrawn'
                   and c.filed >= timestamp '2022-12-31 17:00:00'
                   and c.filed < timestamp '2023-12-31 17:00:00'
            )
            select s.code, count(*) as complaints,
                   count(*) filter (where conduct) as conduct,
                   count(*) filter (where in_time) as in_time,
                   count(*) filter (where in_time and not repeated) as content
              from scope s join judged on judged.desk = s.unit
             group by 1
            """;

    private final Connection duck;
    private final Answers answers;
    private final Path folder;

    Duck(Place place, Answers answers) throws Exception {
        this.answers = answers;
        folder = Files.createDirectories(place.data().resolve("bench-duck"));
        duck = DriverManager.getConnection("jdbc:duckdb:");
        run("set memory_limit = '3GB'", "set preserve_insertion_order = false");
    }

    /// Takes over the facts.
    ///
    /// @param scopes the units that each unit's index counts, by its code
    void load(Map<String, List<Integer>> scopes) throws Exception {
        take(
                "case_file",
                """
                id uuid, unit int, procedure_code varchar, procedure_version int, channel varchar,
                filed_by varchar, filed timestamp, accepted timestamp, finished timestamp,
                state varchar, due timestamp, result_form varchar\
                """,
                """
                select id, unit, procedure_code, procedure_version, channel, filed_by,
                       filed at time zone 'UTC', accepted at time zone 'UTC',
                       finished at time zone 'UTC', state, due at time zone 'UTC', result_form
                  from casework.case_file\
                """);
        take(
                "case_event",
                "case_id uuid, kind varchar",
                "select case_id, kind from casework.case_event");
        take(
                "paper",
                "case_id uuid, handed_in varchar",
                "select case_id, handed_in from casework.paper");
        take(
                "procedure",
                "id int, essential boolean, online boolean, owes_result boolean",
                """
                select id, essential is not null, online,
                       jsonb_array_length(facts->'results') > 0 or not flags @> '{no_result}'
                  from catalogue.procedure_version\
                """);
        take(
                "rating",
                "case_id uuid, score smallint",
                "select case_id, score from feedback.rating");
        take(
                "complaint",
                """
                case_id uuid, desk int, subject varchar, state varchar, filed timestamp,
                answered timestamp, due timestamp, overdue boolean\
                """,
                """
                select case_id, desk, subject, state, filed at time zone 'UTC',
                       answered at time zone 'UTC', due at time zone 'UTC', overdue
                  from feedback.complaint\
                """);
        run("create table scope (code varchar, unit int)");
        try (var row = duck.prepareStatement("insert into scope values (?, ?)")) {
            for (var scope : scopes.entrySet()) {
                for (var unit : scope.getValue()) {
                    row.setString(1, scope.getKey());
                    row.setInt(2, unit);
                    row.addBatch();
                }
            }
            row.executeBatch();
        }
    }

    /// The same table, filled by way of a file.
    private void take(String table, String columns, String query) throws Exception {
        var file = folder.resolve(table + ".csv");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            answers.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (%s) to stdout (format csv)".formatted(query), out);
        }
        run(
                "create table %s (%s)".formatted(table, columns),
                "copy %s from '%s' (format csv, header false)".formatted(table, file));
        Files.delete(file);
    }

    /// Counts everything and answers the year of each unit: numerators and denominators by
    /// component.
    ///
    /// @param once whether a case that was asked for more than once is late
    /// @param dislikedUpTo the rating up to which a case is disliked
    Map<String, Map<String, String>> count(boolean once, int dislikedUpTo) throws SQLException {
        run(MEASURE, TALLY);
        var found = new LinkedHashMap<String, Map<String, String>>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(YEAR.formatted(dislikedUpTo))) {
            while (rows.next()) {
                var of = new LinkedHashMap<String, String>();
                var cases = rows.getLong("cases");
                of.put("2.1", rows.getLong(once ? "on_time_once" : "on_time") + "," + cases);
                of.put("2.2", rows.getLong("minutes") + "," + rows.getLong("handled"));
                of.put("3.3", rows.getLong("online_result") + "," + cases);
                of.put("4.1", rows.getLong("electronic") + "," + rows.getLong("resulted"));
                of.put("4.2", rows.getLong("digitised") + "," + rows.getLong("resulted"));
                of.put("4.3", rows.getLong("reused") + "," + cases);
                of.put("5.4", rows.getLong(once ? "content_once" : "content") + "," + cases);
                found.put(rows.getString("code"), of);
            }
        }
        countComplaints(found);
        return found;
    }

    private void countComplaints(Map<String, Map<String, String>> found) throws SQLException {
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(COMPLAINTS)) {
            while (rows.next()) {
                var of =
                        found.computeIfAbsent(
                                rows.getString("code"), _ -> new LinkedHashMap<>());
                var all = rows.getLong("complaints");
                of.put("5.1", rows.getLong("conduct") + "," + all);
                of.put("5.2", rows.getLong("in_time") + "," + all);
                of.put("5.3", rows.getLong("content") + "," + all);
            }
        }
    }

    /// How many rows of cases and of tallies one side has and the other has not.
    long differing() throws Exception {
        var current = "(select number from indicators.generation where state = 'current')";
        take(
                "their_measure",
                columns("measure"),
                """
                select case_id, unit, procedure, day, online, by_person, helped, by_officer,
                       essential, eligible, supplements, finished, refused, late,
                       due at time zone 'UTC', minutes, resulted, electronic, online_result,
                       digitised, reused, lowest_rating, complained
                  from indicators.case_measure where generation = %s\
                """
                        .formatted(current));
        take(
                "their_tally",
                columns("tally"),
                """
                select kind, unit, first, '"' || procedure || '"', cases, online, by_person, helped,
                       by_officer, essential, essential_online, eligible, eligible_online, finished,
                       refused, in_time, in_time_once, open_asked_again, handled, minutes, resulted,
                       electronic, online_result, digitised, reused
                  from indicators.tally where unit > 0 and generation = %s\
                """
                        .formatted(current));
        run("update their_tally set procedure = trim(procedure, '\"')");
        return differing("measure") + differing("tally");
    }

    private long differing(String table) throws SQLException {
        var either =
                "select (select count(*) from (select * from %1$s except select * from their_%1$s))"
                        + " + (select count(*) from (select * from their_%1$s except select * from %1$s))";
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(either.formatted(table))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String columns(String table) throws SQLException {
        try (var statement = duck.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select string_agg('"' || column_name || '" ' || data_type, ', '
                                           order by ordinal_position)
                                  from information_schema.columns where table_name = '%s'
                                """
                                        .formatted(table))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String... statements) throws SQLException {
        try (var statement = duck.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() throws Exception {
        duck.close();
        Files.deleteIfExists(folder);
    }
}
