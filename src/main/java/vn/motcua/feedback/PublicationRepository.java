package vn.motcua.feedback;

import static org.jooq.impl.DSL.noCondition;
import static vn.motcua.feedback.db.Tables.PUBLICATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.feedback.db.tables.records.PublicationRecord;
import vn.motcua.shared.AgencyId;

@Repository
class PublicationRepository {

    private final DSLContext db;

    PublicationRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Complaint complaint, ComplaintCommand.Publish words) {
        db.insertInto(PUBLICATION).set(row(complaint, words)).execute();
    }

    static PublicationRecord row(Complaint complaint, ComplaintCommand.Publish words) {
        return new PublicationRecord(
                complaint.id(),
                complaint.about().unit().value(),
                complaint.subject().code(),
                Boolean.TRUE.equals(ComplaintRecords.upheld(complaint.state())),
                words.question(),
                words.answer(),
                complaint.changed());
    }

    Optional<Publication> find(UUID complaint) {
        return db.selectFrom(PUBLICATION)
                .where(PUBLICATION.COMPLAINT.eq(complaint))
                .fetchOptional(PublicationRepository::publication);
    }

    /// Newest first.
    List<Publication> newest(@Nullable Instant at, @Nullable UUID before, int limit) {
        return db.selectFrom(PUBLICATION)
                .where(
                        at == null || before == null
                                ? noCondition()
                                : DSL.row(PUBLICATION.AT, PUBLICATION.COMPLAINT).lt(at, before))
                .orderBy(PUBLICATION.AT.desc(), PUBLICATION.COMPLAINT.desc())
                .limit(limit)
                .fetch(PublicationRepository::publication);
    }

    private static Publication publication(PublicationRecord row) {
        return new Publication(
                row.getComplaint(),
                AgencyId.of(row.getUnit()),
                Complaint.Subject.of(row.getSubject()),
                row.getUpheld(),
                row.getQuestion(),
                row.getAnswer(),
                row.getAt());
    }
}
