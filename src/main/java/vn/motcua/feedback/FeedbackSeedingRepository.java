package vn.motcua.feedback;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.feedback.db.Tables.COMPLAINT;
import static vn.motcua.feedback.db.Tables.COMPLAINT_WORDS;
import static vn.motcua.feedback.db.Tables.FEEDBACK_EVENT;
import static vn.motcua.feedback.db.Tables.PUBLICATION;
import static vn.motcua.feedback.db.Tables.RATING;
import static vn.motcua.feedback.db.Tables.RATING_WORDS;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseId;
import vn.motcua.feedback.FeedbackSeeding.Decided;
import vn.motcua.feedback.FeedbackSeeding.Happened;
import vn.motcua.feedback.FeedbackSeeding.SeededRating;
import vn.motcua.feedback.Rating.Decision;
import vn.motcua.feedback.db.tables.records.ComplaintWordsRecord;
import vn.motcua.feedback.db.tables.records.FeedbackEventRecord;
import vn.motcua.feedback.db.tables.records.RatingRecord;
import vn.motcua.feedback.db.tables.records.RatingWordsRecord;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.TableCopy;

/// Writes the past in batches.
@Repository
class FeedbackSeedingRepository {

    private final DSLContext db;

    FeedbackSeedingRepository(DSLContext db) {
        this.db = db;
    }

    List<Decided> decided(String after, int limit) {
        return db.select(
                        CASE_FACT.ID,
                        CASE_FACT.CODE,
                        CASE_FACT.UNIT,
                        CASE_FACT.PROCEDURE_CODE,
                        CASE_FACT.STATE,
                        CASE_FACT.FINISHED,
                        CASE_FACT.DUE)
                .from(CASE_FACT)
                .where(CASE_FACT.STATE.in("issued", "returned", "refused"))
                .and(CASE_FACT.FINISHED.isNotNull())
                .and(CASE_FACT.CODE.gt(after))
                .orderBy(CASE_FACT.CODE)
                .limit(limit)
                .fetch(row ->
                        new Decided(
                                new CaseId(row.value1()),
                                row.value2(),
                                AgencyId.of(row.value3()),
                                row.value4(),
                                row.value5().equals("refused") ? Decision.REFUSAL : Decision.RESULT,
                                row.value6(),
                                row.value7() != null && row.value6().isAfter(row.value7())));
    }

    void rate(List<SeededRating> given) {
        var ratings = new TableCopy(RATING, List.of(RATING.ID, RATING.VERSION));
        var words = new TableCopy(RATING_WORDS, List.of());
        for (var rating : given) {
            ratings.add(row(rating));
            if (rating.words() != null) {
                words.add(words(rating));
            }
        }
        write(List.of(ratings, words));
        say(given.stream().map(rating -> rating.about().id().value()).toArray(UUID[]::new));
    }

    /// What is in the log of each rating, as if it had been given one by one.
    private void say(UUID[] cases) {
        var e = FEEDBACK_EVENT;
        var nobody = Actor.anyone();
        db.insertInto(
                        e,
                        e.KIND,
                        e.RATING,
                        e.VERSION,
                        e.CASE_ID,
                        e.UNIT,
                        e.AT,
                        e.SCORE,
                        e.ACTOR_KIND,
                        e.ACCOUNT)
                .select(
                        db.select(
                                        val(FeedbackEvent.RATED),
                                        RATING.ID,
                                        RATING.VERSION,
                                        RATING.CASE_ID,
                                        RATING.UNIT,
                                        RATING.AT,
                                        RATING.SCORE,
                                        val(nobody.kind().name().toLowerCase(Locale.ROOT)),
                                        val(nobody.account().value()))
                                .from(RATING)
                                .where(RATING.CASE_ID.eq(any(cases))))
                .onConflictDoNothing()
                .execute();
    }

    private void write(List<TableCopy> tables) {
        db.connection(connection -> {
            for (var table : tables) {
                table.write(connection);
            }
        });
    }

    private static RatingRecord row(SeededRating rating) {
        var row = new RatingRecord();
        row.setCaseId(rating.about().id().value());
        row.setDecision(rating.about().decision().code());
        row.setUnit(rating.about().unit().value());
        row.setProcedureCode(rating.about().procedureCode());
        row.setScore((short) rating.score());
        row.setVia(Via.TOKEN.code());
        row.setAt(rating.at());
        return row;
    }

    private static RatingWordsRecord words(SeededRating rating) {
        return new RatingWordsRecord(
                rating.about().id().value(), rating.about().decision().code(), rating.words());
    }

    void complain(List<List<Happened>> told) {
        var complaints = new TableCopy(COMPLAINT, List.of());
        var events = new TableCopy(FEEDBACK_EVENT, List.of(FEEDBACK_EVENT.ID, FEEDBACK_EVENT.XID));
        var words = new TableCopy(COMPLAINT_WORDS, List.of());
        var published = new TableCopy(PUBLICATION, List.of());
        for (var complaint : told) {
            complaints.add(ComplaintRecords.row(complaint.getLast().then()));
            for (var happened : complaint) {
                events.add(event(happened));
                if (happened.words() != null) {
                    words.add(words(happened));
                }
                if (happened.command() instanceof ComplaintCommand.Publish publish) {
                    published.add(PublicationRepository.row(happened.then(), publish));
                }
            }
        }
        write(List.of(complaints, words, events, published));
    }

    private static ComplaintWordsRecord words(Happened happened) {
        return new ComplaintWordsRecord(
                happened.then().id(), happened.then().version(), happened.words());
    }

    private static FeedbackEventRecord event(Happened happened) {
        var then = happened.then();
        var caseId = then.about().caseId();
        var row = new FeedbackEventRecord();
        row.setKind(happened.kind());
        row.setComplaint(then.id());
        row.setVersion(then.version());
        row.setCaseId(caseId == null ? null : caseId.value());
        row.setUnit(then.about().unit().value());
        row.setAt(then.changed());
        row.setState(then.state().code());
        row.setDue(then.due().orElse(null));
        row.setActorKind(happened.by().kind().name().toLowerCase(Locale.ROOT));
        row.setAccount(happened.by().account().value());
        return row;
    }
}
