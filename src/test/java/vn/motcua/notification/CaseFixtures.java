package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.TestTime;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.shared.Actor;

/// Cases and what happens to them, written as casework writes them.
public class CaseFixtures {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    private final DSLContext db;
    private final Catalogue catalogue;
    private final CaseFollower follower;

    CaseFixtures(DSLContext db, Catalogue catalogue, CaseFollower follower) {
        this.db = db;
        this.catalogue = catalogue;
        this.follower = follower;
    }

    /// The code of a new case of the citizen, who has been told what happened to it.
    public String told(Actor citizen, String kind, String toState) {
        var id = open(citizen.account().value(), null);
        happened(id, 1, kind, toState);
        follower.catchUp();
        return code(id);
    }

    /// A case of the birth registration whose applicant has this account and this address.
    UUID open(@Nullable UUID account, @Nullable String email) {
        var id = UUID.randomUUID();
        var procedure = catalogue.current("1.001193", TODAY).orElseThrow();
        db.execute(
                """
                insert into casework.case_file (id, code, version, procedure_version, procedure_code,
                    channel, filed_by, receiving_unit, unit, account, filed, state, since, desk, clock)
                values (?, ?, 1, ?, ?, 'online', 'person', 5, 5, ?, ?::timestamptz, 'submitted', ?::timestamptz, 5, 'not_started')
                """,
                id,
                code(id),
                procedure.id(),
                procedure.code(),
                account,
                time(TestTime.START),
                time(TestTime.START));
        db.execute(
                """
                insert into casework.applicant (case_id, kind, name, email, search)
                values (?, 'citizen', 'Nguyễn Văn Mẫu', ?, '')
                """,
                id,
                email);
        return id;
    }

    /// The applicant said in which language they want to be written to.
    void filedIn(UUID id, String language) {
        db.execute("update casework.applicant set language = ? where case_id = ?", language, id);
    }

    /// Somebody with an account, who chose a language.
    void chose(UUID account, String language) {
        db.execute(
                """
                insert into access.account (id, kind, name, created, sessions_from, language)
                values (?, 'citizen', 'Nguyễn Văn Mẫu', now(), now(), ?)
                """,
                account,
                language);
    }

    static String code(UUID id) {
        return "H41.12.05-240119-" + (id.getMostSignificantBits() >>> 34);
    }

    void happened(UUID id, int version, String kind, String toState) {
        happened(id, version, kind, toState, TestTime.START);
    }

    void happened(UUID id, int version, String kind, String toState, Instant at) {
        db.execute(
                """
                insert into casework.case_event (case_id, version, at, kind, actor_kind, account,
                    unit, to_state, due)
                values (?, ?, ?::timestamptz, ?, 'staff', ?, 5, ?, ?::timestamptz)
                """,
                id,
                version,
                time(at),
                kind,
                new UUID(0, 1),
                toState,
                time(Instant.parse("2024-01-22T10:00:00Z")));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
