package vn.motcua.bench.steps;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.Command;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.NewCase;
import vn.motcua.casework.Replay;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;

/// A procedure whose route is four steps of work, desks with one officer each, and cases on them.
public final class Fixture {

    /// The standing pile was filed on the day before, what is worked on in a round long before.
    private static final Instant YESTERDAY = Instant.parse("2024-01-18T02:00:00Z");

    private static final Instant LONG_AGO = Instant.parse("2023-12-04T02:00:00Z");
    private static final int BATCH = 250;
    private static final String CODE = "local-bench-four-steps";

    private final Replay replay;
    private final DataSource program;
    private final ProcedureVersion procedure;
    private final List<AccountId> citizens;
    private final Organisation organisation;
    private final Map<Integer, Integer> busy;
    private int made;

    private Fixture(
            ApplicationContext context,
            ProcedureVersion procedure,
            List<AccountId> citizens,
            Map<Integer, Integer> busy) {
        this.busy = busy;
        this.replay = context.getBean(Replay.class);
        this.program = context.getBean(DataSource.class);
        this.organisation = context.getBean(Organisation.class);
        this.procedure = procedure;
        this.citizens = citizens;
    }

    public static Fixture of(ApplicationContext context, Place place)
            throws IOException, SQLException {
        try (var connection = place.asSuperuser("motcua")) {
            publish(connection);
            var id = number(connection);
            var catalogue = context.getBean(Catalogue.class);
            return new Fixture(
                    context, catalogue.version(id), citizens(connection), busy(connection));
        }
    }

    /// A shipped procedure of the communes with another code and another route.
    private static void publish(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into catalogue.procedure_version (code, number, name, field, tiers,
                        applicants, form, life_events, flags, keywords, keyword_keys, departments,
                        facts, effective_from, published_at)
                    select '%s', 1, 'Thủ tục đo bốn bước', field, tiers, applicants, form,
                        life_events, flags, '', '{}', departments,
                        jsonb_set(facts, '{steps}', (
                            select jsonb_agg(jsonb_build_object('key', 'work-' || i,
                                       'name', 'Bước ' || i, 'kind', 'WORK',
                                       'role', 'CASE_OFFICER', 'hours', 2,
                                       'actions', jsonb_build_array()) order by i)
                              from generate_series(1, 4) i)
                            || jsonb_build_array(facts -> 'steps' -> -1)),
                        effective_from, published_at
                      from catalogue.procedure_version
                     where 'commune' = any (tiers) and effective_to is null
                       and applicants @> '{citizen}'
                       and jsonb_path_exists(facts,
                           '$.limits[*] ? (@.channel == "COUNTER" && @.limit != null)')
                       and facts -> 'steps' -> -1 ->> 'kind' = 'RETURN'
                       and not exists (
                           select from catalogue.procedure_version where code = '%s')
                     order by code
                     limit 1
                    """
                            .formatted(CODE, CODE));
        }
    }

    private static int number(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select id from catalogue.procedure_version where code = '%s'"
                                        .formatted(CODE))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<AccountId> citizens(Connection connection) throws SQLException {
        var found = new ArrayList<AccountId>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select distinct account from casework.case_file"
                                        + " where account is not null limit 200")) {
            while (rows.next()) {
                found.add(new AccountId(rows.getObject(1, UUID.class)));
            }
        }
        return found;
    }

    /// Desks on which the province's own cases lie, and how many.
    private static Map<Integer, Integer> busy(Connection connection) throws SQLException {
        var found = new HashMap<Integer, Integer>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select desk, count(*) from casework.case_file
                                 where queue = 'case_officer' and procedure_code <> '%s'
                                 group by desk
                                """
                                        .formatted(CODE))) {
            while (rows.next()) {
                found.put(rows.getInt(1), rows.getInt(2));
            }
        }
        return found;
    }

    /// A desk with its officer and who takes in there.
    public record Desk(Agency unit, Actor officer, Actor intake) {}

    /// Desks of communes on which nothing else lies, or if there are none as little as possible.
    ///
    /// @param from which commune comes first
    List<Desk> desks(int from) {
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.tier() == Tier.COMMUNE)
                .sorted(Comparator.comparingInt(this::others))
                .skip(from)
                .limit(Side.OFFICERS)
                .map(a -> new Desk(a, one(a, Role.CASE_OFFICER), one(a, Role.INTAKE)))
                .toList();
    }

    private int others(Agency unit) {
        return busy.getOrDefault(unit.id().value(), 0);
    }

    /// Whether other cases lie on one of these desks.
    boolean shared(List<Desk> desks) {
        return desks.stream().anyMatch(d -> others(d.unit()) > 0);
    }

    /// The code of the measured procedure.
    String code() {
        return CODE;
    }

    private Actor one(Agency unit, Role role) {
        var today = organisation.today();
        var account = organisation.holders(unit.id(), role, today).getFirst().account();
        return Actor.staff(account, organisation.postsOf(account, today));
    }

    /// Fills the piles of desks up to what is wanted: the standing cases, and the more urgent ones
    /// that a round takes.
    void fill(List<Desk> desks, int standing, int each, int officers) throws SQLException {
        for (int i = 0; i < desks.size(); i++) {
            var more = i < officers ? each : 0;
            var share = standing / desks.size();
            var there = open(desks.get(i));
            put(desks.get(i), share - Math.min(share, there), YESTERDAY);
            put(desks.get(i), share + more - Math.max(share, there), LONG_AGO);
        }
    }

    /// Cases on the officer's pile.
    private int open(Desk desk) throws SQLException {
        try (var connection = program.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                select count(*) from casework.case_file
                                 where desk = ? and queue = 'case_officer'
                                   and procedure_code = ?
                                """)) {
            statement.setInt(1, desk.unit().id().value());
            statement.setString(2, CODE);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void put(Desk desk, int count, Instant filed) {
        for (int left = count; left > 0; left -= BATCH) {
            var batch = new ArrayList<Replay.Past>();
            for (int i = Math.min(BATCH, left); i > 0; i--) {
                batch.add(past(desk, filed));
            }
            replay.write(batch);
        }
    }

    private Replay.Past past(Desk desk, Instant day) {
        var at = day.plus(Duration.ofMillis(17L * (made++ % 300_000)));
        var input =
                new NewCase(
                        procedure,
                        Channel.COUNTER,
                        FiledBy.PERSON,
                        desk.unit().id(),
                        citizens.get(made % citizens.size()),
                        new Applicant(
                                ApplicantKind.CITIZEN,
                                "Nguyễn Văn " + Integer.toString(made, 36),
                                null,
                                "0401%08d".formatted(made),
                                "0900%06d".formatted(made % 1_000_000),
                                null,
                                null,
                                null,
                                null),
                        new NewCase.Content(procedure.form(), 1, "{}"),
                        List.of());
        return new Replay.Past(
                input,
                desk.intake(),
                at,
                null,
                List.of(new Replay.Step(at, desk.intake(), new Command.Accept())));
    }

    /// Waits until the notices of what has happened are written: they belong to the work.
    static void awaitFollower(Place place) throws Exception {
        for (int i = 0; i < 600; i++) {
            try (var connection = place.asSuperuser("motcua");
                    var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    """
                                    select not exists (
                                        select from casework.case_event e, notification.follower f
                                         where (e.xid::text::bigint, e.id) > (f.transaction, f.id))
                                    """)) {
                rows.next();
                if (rows.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        Say.line("The notices have not caught up within a minute");
    }
}
