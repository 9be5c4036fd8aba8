package vn.motcua.bench.http;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// Many stored cases: copies of the province's own, each with its events, applicant, answers,
/// papers, texts and fees, under its own number of its unit and day.
public final class CaseStore {

    /// The copies of one case get numbers after the last one of its unit and day.
    private static final String MAP =
            """
            create temp table copied on commit drop as
            select c.id as old,
                   (left(replace(c.id::text, '-', ''), 12) || '7'
                       || left(replace(gen_random_uuid()::text, '-', ''), 3) || 'a'
                       || left(replace(gen_random_uuid()::text, '-', ''), 15))::uuid as new,
                   c.receiving_unit as of_unit,
                   (c.filed at time zone 'Asia/Ho_Chi_Minh')::date as of_day,
                   regexp_replace(c.code, '-[0-9]+$', '-') as stem,
                   row_number() over (
                       partition by c.receiving_unit, (c.filed at time zone 'Asia/Ho_Chi_Minh')::date
                       order by c.id) as place
              from casework.case_file c join original o on o.id = c.id
             limit ?
            """;

    private static final List<String> COPIES =
            List.of(
                    """
                    insert into casework.case_file (id, code, %1$s)
                    select m.new, m.stem || case when m.place + d.last < 10000
                               then lpad((m.place + d.last)::text, 4, '0')
                               else (m.place + d.last)::text end, %1$s
                      from copied m
                      join casework.case_file c on c.id = m.old
                      join (select unit as u, day as v, last from casework.unit_day) d
                        on d.u = m.of_unit and d.v = m.of_day
                    """
                            .formatted(
                                    """
                                    version, procedure_version, procedure_code, channel, filed_by,
                                    receiving_unit, unit, account, filed, accepted, finished,
                                    state, since, step, holder, resumes, desk, queue, clock,
                                    limit_amount, limit_unit, rule, calendar, clock_since,
                                    clock_left, due, result_number, result_form\
                                    """),
                    """
                    update casework.unit_day d set last = d.last + m.count
                      from (select of_unit, of_day, count(*) from copied group by 1, 2) m
                     where m.of_unit = d.unit and m.of_day = d.day
                    """,
                    """
                    insert into casework.case_event (case_id, version, at, kind, actor_kind, account,
                        post, client, unit, from_state, to_state, step, due, detail)
                    select m.new, version, at, kind, actor_kind, account, post, client, e.unit,
                        from_state, to_state, step, due, detail
                      from casework.case_event e join copied m on m.old = e.case_id
                     order by e.id
                    """,
                    """
                    insert into casework.applicant
                    select (jsonb_populate_record(null::casework.applicant,
                               to_jsonb(a) || jsonb_build_object('case_id', m.new))).*
                      from casework.applicant a join copied m on m.old = a.case_id
                    """,
                    """
                    insert into casework.content
                    select m.new, form, form_version, answers
                      from casework.content c join copied m on m.old = c.case_id
                    """,
                    """
                    insert into casework.paper
                    select m.new, position, component, name, handed_in, document, held_ref
                      from casework.paper p join copied m on m.old = p.case_id
                    """,
                    """
                    insert into casework.event_text
                    select m.new, version, text
                      from casework.event_text t join copied m on m.old = t.case_id
                    """,
                    """
                    insert into casework.fee_demand
                    select m.new, version, amount, demanded, receipt_number, paid
                      from casework.fee_demand f join copied m on m.old = f.case_id
                    """);

    private final Place place;

    public CaseStore(Place place) {
        this.place = place;
    }

    /// A desk where the client may file.
    public record Desk(String unit, int post) {}

    /// Copies until there are so many.
    void fill(int wanted) throws Exception {
        var there = count();
        if (there < wanted) {
            try (var connection = place.asSuperuser("motcua")) {
                connection.setAutoCommit(false);
                remember(connection, there);
                while (there < wanted) {
                    there += copy(connection, (int) Math.min(wanted - there, Integer.MAX_VALUE));
                    Say.line("  %,d of %,d cases stored", there, wanted);
                }
            }
        }
        place.analyse("motcua");
    }

    private static void remember(Connection connection, long there) throws SQLException {
        Say.line("Copying %,d cases", there);
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table original as select id from casework.case_file");
            statement.execute("analyze original");
        }
        connection.commit();
    }

    /// Nobody is told of copies: the log's follower is held while they are written and then goes on
    /// behind them.
    private static int copy(Connection connection, int most) throws SQLException {
        try (var statement = connection.createStatement();
                var map = connection.prepareStatement(MAP)) {
            statement.execute(
                    "select from notification.follower where name = 'notices' for update");
            map.setInt(1, most);
            map.execute();
            statement.execute("analyze copied");
            var copied = 0;
            for (var each : COPIES) {
                var rows = statement.executeUpdate(each);
                copied = copied == 0 ? rows : copied;
            }
            statement.execute(
                    """
                    update notification.follower
                       set transaction = pg_current_xact_id()::text::bigint,
                           id = (select max(id) from casework.case_event)
                     where name = 'notices'
                    """);
            connection.commit();
            return copied;
        }
    }

    long count() throws Exception {
        return list("select count(*) from casework.case_file", r -> r.getLong(1)).getFirst();
    }

    /// Codes drawn from all of them.
    List<String> codes(int count) throws Exception {
        return list(
                "select code from casework.case_file order by md5(id::text) limit " + count,
                r -> r.getString(1));
    }

    /// Posts of a role in the province's own office.
    List<Integer> post(String role, int count) throws Exception {
        return list(
                "select id from organisation.post where role = '%s' order by id limit %d"
                        .formatted(role, count),
                r -> r.getInt(1));
    }

    /// Desks of communes.
    public List<Desk> desks(int count) throws Exception {
        return list(
                """
                select distinct on (a.id) a.code, p.id
                  from organisation.agency a join organisation.post p on p.agency = a.id
                 where a.tier = 'commune' and p.role = 'intake' and a.valid_to is null
                 order by a.id, p.id
                 limit %d
                """
                        .formatted(count),
                r -> new Desk(r.getString(1), r.getInt(2)));
    }

    /// Code of a procedure that every commune handles and citizens may ask for.
    public String procedure() throws Exception {
        return list(
                        """
                        select code from catalogue.procedure_version
                         where 'commune' = any (tiers) and effective_to is null
                           and applicants @> '{citizen}' and outside_owner is null
                           and code not like 'local-bench%'
                           and jsonb_path_exists(facts,
                               '$.limits[*] ? (@.channel == "COUNTER" && @.limit != null)')
                         order by code
                         limit 1
                        """,
                        r -> r.getString(1))
                .getFirst();
    }

    /// One row of an answer.
    private interface Row<T> {

        T read(ResultSet rows) throws SQLException;
    }

    private <T> List<T> list(String query, Row<T> row) throws Exception {
        var found = new ArrayList<T>();
        try (var connection = place.asSuperuser("motcua");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }
}
