package vn.motcua.feedback;

import static vn.motcua.casework.facts.Tables.CASE_FACT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
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
import vn.motcua.shared.AgencyId;

/// Writes the past in batches.
@Repository
class FeedbackSeedingRepository {

    private final DSLContext db;
    private final PublicationRepository publications;

    FeedbackSeedingRepository(DSLContext db, PublicationRepository publications) {
        this.db = db;
        this.publications = publications;
    }

    List<Decided> decided() {
        return db.select(
                        CASE_FACT.ID,
                        CASE_FACT.UNIT,
                        CASE_FACT.PROCEDURE_CODE,
                        CASE_FACT.STATE,
                        CASE_FACT.FINISHED,
                        CASE_FACT.DUE)
                .from(CASE_FACT)
                .where(CASE_FACT.STATE.in("issued", "returned", "refused"))
                .and(CASE_FACT.FINISHED.isNotNull())
                .orderBy(CASE_FACT.CODE)
                .fetch(row ->
                        new Decided(
                                new CaseId(row.value1()),
                                AgencyId.of(row.value2()),
                                row.value3(),
                                row.value4().equals("refused") ? Decision.REFUSAL : Decision.RESULT,
                                row.value5(),
                                row.value6() != null && row.value5().isAfter(row.value6())));
    }

    void rate(List<SeededRating> ratings) {
        db.batchInsert(ratings.stream().map(FeedbackSeedingRepository::row).toList()).execute();
        db.batchInsert(
                        ratings.stream()
                                .filter(r -> r.words() != null)
                                .map(FeedbackSeedingRepository::words)
                                .toList())
                .execute();
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

    void complain(List<List<Happened>> complaints) {
        var rows = complaints.stream().map(c -> ComplaintRecords.row(c.getLast().then())).toList();
        db.batchInsert(rows).execute();
        var all = complaints.stream().flatMap(List::stream).toList();
        db.batchInsert(all.stream().map(FeedbackSeedingRepository::event).toList()).execute();
        var words = new ArrayList<TableRecord<?>>();
        all.stream().filter(h -> h.words() != null).forEach(h -> words.add(words(h)));
        db.batchInsert(words).execute();
        for (var each : all) {
            if (each.command() instanceof ComplaintCommand.Publish published) {
                publications.insert(each.then(), published);
            }
        }
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
