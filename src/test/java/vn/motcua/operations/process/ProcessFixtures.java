package vn.motcua.operations.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;

/// Cases and their events, written as casework writes them.
@TestComponent
public class ProcessFixtures {

    public static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final DSLContext db;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final AgencyImport agencies;
    private final ShippedProcedures procedures;
    private final ProcessFollower follower;
    private final Experiences experiences;
    private final StuckMarks marks;
    private final Stuck stuck;
    private final Load load;

    ProcessFixtures(
            DSLContext db,
            Catalogue catalogue,
            Organisation organisation,
            AgencyImport agencies,
            ShippedProcedures procedures,
            ProcessFollower follower,
            Experiences experiences,
            StuckMarks marks,
            Stuck stuck,
            Load load) {
        this.db = db;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.agencies = agencies;
        this.procedures = procedures;
        this.follower = follower;
        this.experiences = experiences;
        this.marks = marks;
        this.stuck = stuck;
        this.load = load;
    }

    public void province() {
        agencies.load();
        procedures.load();
    }

    public AgencyId unit(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }

    public void follow() {
        experiences.forget();
        Awaitility.await().until(this::readsToTheEnd);
        follower.sumUp();
        experiences.forget();
        marks.mark();
        stuck.forget();
        load.forget();
    }

    /// Other transactions of the server may hold the end of the log back for a moment.
    private boolean readsToTheEnd() {
        follower.catchUp();
        var read = follower.position();
        return db.fetchSingle(
                        "select count(*) from casework.case_event where (xid, id) > (?::text::xid8, ?)",
                        String.valueOf(read.transaction()),
                        read.id())
                .get(0, Integer.class)
                .equals(0);
    }

    /// A case of the birth registration.
    public UUID open(AgencyId unit, String filed) {
        var id = UUID.randomUUID();
        var procedure = catalogue.current("1.001193", TODAY).orElseThrow();
        db.execute(
                """
                insert into casework.case_file (id, code, version, procedure_version, procedure_code,
                    channel, filed_by, receiving_unit, unit, filed, state, since, desk, queue, clock)
                values (?, ?, 1, ?, ?, 'online', 'person', ?, ?, ?::timestamptz, 'submitted', ?::timestamptz, ?, 'intake', 'not_started')
                """,
                id,
                "H41.97.01-240119-%04d".formatted(NEXT.getAndIncrement()),
                procedure.id(),
                procedure.code(),
                unit.value(),
                unit.value(),
                time(filed),
                time(filed),
                unit.value());
        return id;
    }

    public void happened(
            UUID id, int version, String at, String kind, String state, AgencyId unit) {
        happened(id, version, at, kind, state, unit, null, new UUID(0, 1));
    }

    public void happened(
            UUID id,
            int version,
            String at,
            String kind,
            String state,
            AgencyId unit,
            @Nullable String due,
            UUID who) {
        db.execute(
                """
                insert into casework.case_event (case_id, version, at, kind, actor_kind, account,
                    unit, to_state, step, due)
                values (?, ?, ?::timestamptz, ?, 'staff', ?, ?, ?, 1, ?::timestamptz)
                """,
                id,
                version,
                time(at),
                kind,
                who,
                unit.value(),
                state,
                due == null ? null : time(due));
    }

    /// A case that goes from filing to return on a day, with hours between its steps.
    public UUID straight(AgencyId unit, String day) {
        var id = open(unit, day + "T08:00");
        happened(id, 1, day + "T08:00", "file", "submitted", unit);
        happened(id, 2, day + "T09:00", "accept", "accepted", unit);
        happened(id, 3, day + "T09:30", "transfer", "working", unit);
        happened(id, 4, day + "T10:00", "complete", "awaiting_signature", unit);
        happened(id, 5, day + "T14:00", "sign", "awaiting_issue", unit);
        happened(id, 6, day + "T14:30", "issue", "issued", unit);
        happened(id, 7, day + "T15:00", "return", "returned", unit);
        return id;
    }

    static java.time.OffsetDateTime time(String local) {
        return java.time.LocalDateTime.parse(local)
                .atZone(vn.motcua.organisation.WorkingCalendar.ZONE)
                .toInstant()
                .atOffset(ZoneOffset.UTC);
    }

    static Instant instant(String local) {
        return time(local).toInstant();
    }
}
