package vn.motcua.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.TestTime;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Sha256;

/// Cases as casework leaves them, for tests of what people say about them.
public class SpokenCases {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    private final DSLContext db;
    private final Catalogue catalogue;
    private final Organisation organisation;

    SpokenCases(DSLContext db, Catalogue catalogue, Organisation organisation) {
        this.db = db;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /// A case and the secret of its receipt.
    public record Receipt(UUID id, String code, AgencyId unit, String token) {}

    /// The agency of a code.
    public AgencyId unit(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }

    /// A case in a state.
    public Receipt in(String state, String unitCode, @Nullable UUID account) {
        var id = UUID.randomUUID();
        var unit = unit(unitCode);
        var procedure = catalogue.current("1.001193", TODAY).orElseThrow();
        var code =
                unitCode
                        + "-240119-%07d".formatted(Math.abs(id.getMostSignificantBits() % 9999999));
        db.execute(
                """
                insert into casework.case_file (id, code, version, procedure_version, procedure_code,
                    channel, filed_by, receiving_unit, unit, account, filed, state, since, desk, clock)
                values (?, ?, 1, ?, ?, 'online', 'person', ?, ?, ?, ?::timestamptz, ?, ?::timestamptz, ?, 'unlimited')
                """,
                id,
                code,
                procedure.id(),
                procedure.code(),
                unit.value(),
                unit.value(),
                account,
                time(TestTime.START),
                state,
                time(TestTime.START),
                unit.value());
        var token = "%022d".formatted(Math.abs(id.getLeastSignificantBits() % 1_000_000_000L));
        db.execute(
                "insert into casework.tracking_token (hash, case_id, issued) values (?, ?, now())",
                Sha256.of(token),
                id);
        return new Receipt(id, code, unit, token);
    }

    /// Somebody of the office did something about the case.
    public void worked(UUID caseId, UUID account, String kind) {
        db.execute(
                """
                insert into casework.case_event (case_id, version, at, kind, actor_kind, account, unit, to_state)
                values (?, (select coalesce(max(version), 0) + 1 from casework.case_event where case_id = ?),
                        now(), ?, 'staff', ?, 5, 'working')
                """,
                caseId,
                caseId,
                kind,
                account);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
