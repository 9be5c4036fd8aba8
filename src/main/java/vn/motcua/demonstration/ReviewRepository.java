package vn.motcua.demonstration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.Period;
import vn.motcua.shared.Measured;

/// Counts the lines of the review a second time, by other means: plain SQL over base tables,
/// written for this alone. The one place that reads other modules' tables, and it only reads.
@Repository
class ReviewRepository {

    /// What was taken back or closed before anybody took it in was not received.
    private static final String RECEIVED =
            """
            (f.filed at time zone interval '7 hours')::date between ?::date and ?::date
            and (f.accepted is not null or f.state not in ('withdrawn', 'stopped'))
            """;

    /// Units as they were when the year ended; those that had ended by then as they last were.
    private static final String CASES =
            """
            with a as (
                select distinct on (id) id, tier
                  from organisation.agency
                 order by id, valid_from <= ?::date desc, valid_from desc)
            select count(*) filter (where f.channel = 'online'), count(*)
              from casework.case_file f
              join a on a.id = f.unit
              join catalogue.procedure_version p on p.id = f.procedure_version
             where %s
               and %s
            """;

    private static final String NEARLY_ALL =
            """
            select count(*), null::bigint
              from (select f.procedure_code
                      from casework.case_file f
                     where %s
                     group by f.procedure_code
                    having count(*) >= %d
                       and count(*) filter (where f.channel = 'online') * 100 >= count(*) * 95) high
            """;

    /// The programme that went on when the year ended.
    private static final String PROGRAMME =
            """
            with programme as (
                select p.code, p.owner
                  from directive.programme p
                 where p.first <= ?::date
                 order by (select a.parent is null from organisation.agency a
                            where a.id = p.owner
                            order by a.valid_from <= ?::date desc, a.valid_from desc
                            limit 1) desc nulls last,
                          p.last >= ?::date desc, p.first desc, p.code
                 limit 1)
            """;

    /// What was given after the year is no part of what it is looked back on for.
    private static final String TASKS =
            PROGRAMME
                    + """
                    select count(t.id) filter (where %s), null::bigint
                      from programme p
                      left join directive.task t
                        on t.programme = p.code and t.parent is null and t.state <> 'withdrawn'
                       and (select (min(e.at) at time zone interval '7 hours')::date
                              from directive.task_event e where e.task = t.id) <= ?::date
                     group by p.code
                    """;

    private static final String SERVICES =
            """
            select count(*) filter (where exists (
                           select from catalogue.procedure_version v
                            where s.list = 'essential' and v.essential = s.number
                              and v.outside_owner is null and cardinality(v.tiers) > 0
                              and v.effective_from <= ?::date
                              and (v.effective_to is null or v.effective_to > ?::date)
                              and (v.online_level in ('partial', 'full') or v.online_level is null
                                   and v.facts @> '{"limits": [{"channel": "ONLINE"}]}'))
                       or (select d.since <= ?::date from catalogue.service_deployment d
                            where d.list = s.list and d.number = s.number
                            order by d.id desc limit 1)),
                   count(*)
              from catalogue.counted_service s
             where s.list = '%s'
            """;

    private static final String LOCALITIES =
            """
            select count(*), null::bigint
              from directive.meeting_invitation i
              join organisation.agency a on a.id = i.unit and a.tier = 'district'
               and a.valid_from <= ?::date and (a.valid_to is null or a.valid_to > ?::date)
             where i.remote and i.connected
               and i.meeting_id = (select m.id
                                     from directive.meeting m
                                     join organisation.agency h on h.id = m.host
                                      and h.parent is null and h.valid_from <= ?::date
                                      and (h.valid_to is null or h.valid_to > ?::date)
                                    where m.state in ('held', 'concluded')
                                    order by m.starts desc, m.number desc limit 1)
            """;

    private static final String PILOTS =
            PROGRAMME
                    + """
                    select count(m.id), null::bigint
                      from programme p
                      left join directive.pilot_model m
                        on m.owner = p.owner
                        or exists (select from organisation.agency a
                                    where a.id = m.owner and a.parent = p.owner
                                      and a.tier = 'department')
                     group by p.code
                    """;

    private static final String COMMENDED =
            PROGRAMME
                    + """
                    select count(m.id), null::bigint
                      from programme p
                      left join directive.merit m
                        on p.owner = m.decider and m.state = 'awarded'
                       and m.decided between ?::date and ?::date
                     group by p.code
                    """;

    private final DSLContext db;

    ReviewRepository(DSLContext db) {
        this.db = db;
    }

    Map<ReviewLine, Measured> measure(LocalDate on, Period year) {
        var found = new EnumMap<ReviewLine, Measured>(ReviewLine.class);
        cases(found, year);
        var last = year.last();
        tasks(found, on, last);
        services(found, on);
        found.put(ReviewLine.PILOT_MODELS, one("directive.pilot_model", PILOTS, last, on, last));
        found.put(
                ReviewLine.LOCALITIES_CONNECTED,
                one("directive.meeting_invitation", LOCALITIES, on, on, on, on));
        found.put(
                ReviewLine.COMMENDED,
                one("directive.merit", COMMENDED, last, on, last, year.first(), on));
        // no table of this database knows of cards and electronic identities
        found.put(ReviewLine.CARDS_ISSUED, Measured.noSource());
        found.put(ReviewLine.EID_COLLECTED, Measured.noSource());
        found.put(ReviewLine.EID_ACTIVATED, Measured.noSource());
        return found;
    }

    private void cases(Map<ReviewLine, Measured> found, Period year) {
        var which =
                Map.of(
                        ReviewLine.ONLINE, "true",
                        ReviewLine.ONLINE_LOCALITIES, "a.tier in ('district', 'commune')",
                        ReviewLine.ONLINE_DEPARTMENTS, "a.tier = 'department'",
                        ReviewLine.ONLINE_ESSENTIAL, "p.essential is not null");
        which.forEach((line, condition) ->
                found.put(
                        line,
                        one(
                                "casework.case_file",
                                CASES.formatted(RECEIVED, condition),
                                year.last(),
                                year.first(),
                                year.last())));
        found.put(
                ReviewLine.NEARLY_ALL_ONLINE,
                one(
                        "casework.case_file",
                        NEARLY_ALL.formatted(RECEIVED, ReviewLine.ENOUGH),
                        year.first(),
                        year.last()));
    }

    private void tasks(Map<ReviewLine, Measured> found, LocalDate on, LocalDate last) {
        var completed = "t.state in ('accepted', 'closed', 'carried_on')";
        var which =
                Map.of(
                        ReviewLine.TASKS,
                        "true",
                        ReviewLine.TASKS_COMPLETED,
                        completed,
                        ReviewLine.TASKS_CARRIED_ON,
                        "t.state = 'carried_on'",
                        ReviewLine.TASKS_IN_PROGRESS,
                        "not " + completed);
        which.forEach((line, condition) ->
                found.put(
                        line,
                        one("directive.task", TASKS.formatted(condition), last, on, last, last)));
    }

    private void services(Map<ReviewLine, Measured> found, LocalDate on) {
        var lists =
                Map.of(
                        ReviewLine.ESSENTIAL_SERVICES, "essential",
                        ReviewLine.DECISION_SERVICES, "decision-422");
        lists.forEach((line, list) ->
                found.put(
                        line,
                        one("catalogue.counted_service", SERVICES.formatted(list), on, on, on)));
    }

    /// A share where the statement gives two numbers, else a number; no source where the table is
    /// not there, or there is nothing to count for.
    private Measured one(String table, String query, Object... values) {
        if (db.fetchValue("select to_regclass(?)::text", table) == null) {
            return Measured.noSource();
        }
        var row = db.fetchOne(query, values);
        if (row == null) {
            return Measured.noSource();
        }
        var of = row.get(1, Long.class);
        var number = row.get(0, Long.class);
        return of == null ? Measured.count(number) : Measured.share(number, of);
    }
}
