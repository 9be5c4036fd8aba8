package vn.motcua.operations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import vn.motcua.TestTime;
import vn.motcua.shared.AgencyId;

/// Cases of a unit and what happens to them, as casework would have written them.
public record OfficeCases(DSLContext db) {

    /// An accepted case of a unit with its due moment; answers its code.
    public String due(AgencyId unit, Instant due) {
        var id = UUID.randomUUID();
        var code = "H41.99.99-240119-" + (id.getMostSignificantBits() >>> 34);
        db.execute(
                """
                insert into casework.case_file (id, code, version, procedure_version, procedure_code, channel, filed_by,
                    receiving_unit, unit, filed, accepted, state, since, step, desk, queue, clock, limit_amount,
                    limit_unit, rule, calendar, clock_since, clock_left, due)
                values (?, ?, 1, 1, '1.001193', 'online', 'person', ?, ?, ?::timestamptz, ?::timestamptz, 'accepted',
                    ?::timestamptz, 0, ?, 'intake', 'running', 3, 'working_day', 'civil-code@2017-01-01', 0, ?::timestamptz, 60,
                    ?::timestamptz)
                """,
                id,
                code,
                unit.value(),
                unit.value(),
                time(TestTime.START),
                time(TestTime.START),
                time(TestTime.START),
                unit.value(),
                time(TestTime.START),
                time(due));
        db.execute(
                """
                insert into casework.case_event (case_id, version, at, kind, actor_kind, account, unit, to_state)
                values (?, 1, ?::timestamptz, 'accept', 'staff', ?, ?, 'accepted')
                """,
                id,
                time(TestTime.START),
                new UUID(0, 1),
                unit.value());
        return code;
    }

    private static java.time.OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
