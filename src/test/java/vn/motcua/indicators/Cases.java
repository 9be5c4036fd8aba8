package vn.motcua.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.BusinessClock;

/// Cases and what happens to them, each thing written with its event as casework writes it.
public class Cases {

    public static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    public static final String BIRTH = "1.001193";

    /// One of the shipped procedures whose result no source tells.
    public static final String UNKNOWN_RESULT = "1.001653";

    private static final String NO_RESULT = "TEST-NO-RESULT";

    private final DSLContext db;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final AgencyImport agencies;
    private final ShippedProcedures procedures;
    private final TransactionTemplate transaction;

    Cases(
            DSLContext db,
            Catalogue catalogue,
            Organisation organisation,
            AgencyImport agencies,
            ShippedProcedures procedures,
            TransactionTemplate transaction) {
        this.db = db;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.agencies = agencies;
        this.procedures = procedures;
        this.transaction = transaction;
    }

    public void province() {
        agencies.load();
        procedures.load();
    }

    public AgencyId unit(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }

    /// How a case is filed.
    public record Filed(AgencyId unit, String procedure, String channel, String by, Instant at) {}

    public static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(BusinessClock.ZONE).toInstant();
    }

    /// A birth registration filed online by the person.
    public UUID online(AgencyId unit, String time) {
        return file(new Filed(unit, BIRTH, "online", "person", at(time)));
    }

    public UUID atTheDesk(AgencyId unit, String time) {
        return file(new Filed(unit, BIRTH, "counter", "person", at(time)));
    }

    /// A procedure that is known to give no result.
    public String withoutResult() {
        // entered before the catalogue is ever asked for it: it would remember that there is none
        db.execute(
                """
                insert into catalogue.procedure_version (code, number, local_code, name, field,
                    essential, tiers, applicants, online_level, form, outside_owner,
                    life_events, flags, keywords, keyword_keys, departments, facts,
                    effective_from, effective_to, published_at)
                select ?, 1, local_code, 'Không trả kết quả', field, null, '{}', applicants,
                    online_level, form, null, life_events, array['no_result'], keywords,
                    keyword_keys, '{}', jsonb_set(facts, '{results}', '[]'),
                    date '2022-01-01', null, published_at
                  from catalogue.procedure_version where code = ? and number = 1
                on conflict do nothing
                """,
                NO_RESULT,
                BIRTH);
        return NO_RESULT;
    }

    /// An online case of a procedure that was filed and issued.
    ///
    /// @param form electronic, paper or both
    public UUID issued(AgencyId unit, String procedure, String at, String form) {
        var id = file(new Filed(unit, procedure, "online", "person", at(at)));
        return issue(accept(id, at, null), at, form);
    }

    public UUID file(Filed filed) {
        var id = UUID.randomUUID();
        var procedure = catalogue.current(filed.procedure, TODAY).orElseThrow();
        transaction.executeWithoutResult(_ -> {
            db.execute(
                    """
                    insert into casework.case_file (id, code, version, procedure_version,
                        procedure_code, channel, filed_by, receiving_unit, unit, filed, state,
                        since, desk, clock)
                    values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, 'submitted', ?, ?, 'not_started')
                    """,
                    id,
                    "F-" + id,
                    procedure.id(),
                    procedure.code(),
                    filed.channel,
                    filed.by,
                    filed.unit.value(),
                    filed.unit.value(),
                    time(filed.at),
                    time(filed.at),
                    filed.unit.value());
            happened(id, "file", filed.at, "state = 'submitted'");
        });
        return id;
    }

    /// @param due when the result is to be ready, or null
    public UUID accept(UUID id, String at, @Nullable String due) {
        return happened(
                id,
                "accept",
                at(at),
                "state = 'working', step = 1, resumes = null, clock = 'promised', accepted = '"
                        + time(at(at))
                        + "', due = "
                        + (due == null ? "null" : "'" + time(at(due)) + "'"));
    }

    public UUID askForMore(UUID id, String at) {
        return happened(
                id,
                "request-supplement",
                at(at),
                "state = 'awaiting_supplement', resumes = 'working'");
    }

    public UUID supplement(UUID id, String at) {
        return happened(id, "supplement", at(at), "state = 'working', resumes = null");
    }

    public UUID transfer(UUID id, AgencyId to, String at) {
        return happened(id, "transfer", at(at), "unit = " + to.value());
    }

    /// @param form electronic, paper or both
    public UUID issue(UUID id, String at, String form) {
        return happened(
                id,
                "issue",
                at(at),
                "state = 'issued', resumes = null, result_number = '1', result_form = '%s', finished = '%s'"
                        .formatted(form, time(at(at))));
    }

    public UUID end(UUID id, String state, String at) {
        return happened(
                id,
                state,
                at(at),
                "state = '%s', step = null, resumes = null, finished = '%s'"
                        .formatted(state, time(at(at))));
    }

    /// @param how `file`, `held`, `original`
    public UUID paper(UUID id, String how) {
        var position = db.fetchValue("select count(*) from casework.paper where case_id = ?", id);
        db.execute(
                "insert into casework.paper (case_id, position, name, handed_in) values (?, ?::int,"
                        + " 'Giấy', ?)",
                id,
                position,
                how);
        return id;
    }

    /// A mistyped intake was mended: nothing of it is counted.
    public UUID correct(UUID id, String at) {
        return happened(id, "correct", at(at), "state = state");
    }

    private UUID happened(UUID id, String kind, Instant at, String change) {
        transaction.executeWithoutResult(_ -> {
            db.execute(
                    "update casework.case_file set version = version + 1, since = ?, "
                            + change
                            + " where id = ?",
                    time(at),
                    id);
            db.execute(
                    """
                    insert into casework.case_event (case_id, version, at, kind, actor_kind,
                        account, unit, to_state, due)
                    select id, version, ?, ?, 'staff', ?, unit, state, due
                      from casework.case_file where id = ?
                    """,
                    time(at),
                    kind,
                    new UUID(0, 1),
                    id);
        });
        return id;
    }

    private static java.time.OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
