package vn.motcua.notification;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static vn.motcua.notification.db.Tables.MAIL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.notification.Outbox.Counts;
import vn.motcua.notification.Outbox.Span;
import vn.motcua.notification.db.tables.records.MailRecord;

@Repository
class MailRepository {

    private static final String WAITING = "waiting";
    private static final String SENT = "sent";
    private static final String GIVEN_UP = "given_up";

    private final DSLContext db;

    MailRepository(DSLContext db) {
        this.db = db;
    }

    record Row(
            UUID id,
            String subject,
            String purpose,
            String language,
            String state,
            int tries,
            Instant created,
            @Nullable Instant next,
            @Nullable Instant ended,
            @Nullable String problem,
            byte @Nullable [] sealed,
            byte @Nullable [] attached) {}

    /// What of a mail is sealed.
    ///
    /// @param attached the file that goes with it
    record Sealed(byte[] text, byte @Nullable [] attached) {}

    void insert(UUID id, Mail letter, Sealed sealed, Span span) {
        db.insertInto(MAIL)
                .set(MAIL.ID, id)
                .set(MAIL.KEY, letter.key())
                .set(MAIL.PURPOSE, letter.purpose().code())
                .set(MAIL.LANGUAGE, letter.language().getLanguage())
                .set(MAIL.SUBJECT, letter.subject())
                .set(MAIL.SEALED, sealed.text())
                .set(MAIL.ATTACHED, sealed.attached())
                .set(MAIL.STATE, WAITING)
                .set(MAIL.CREATED, span.from())
                .set(MAIL.EXPIRES, span.until())
                .set(MAIL.NEXT, span.from())
                .onConflict(MAIL.KEY)
                .doNothing()
                .execute();
    }

    /// Takes the mails that are due and puts their next try off already: if the program dies with
    /// them in hand, they come up again.
    List<Row> take(Instant now, int limit, IntFunction<Duration> pause) {
        var due =
                db.selectFrom(MAIL)
                        .where(MAIL.STATE.eq(WAITING), MAIL.NEXT.le(now))
                        .orderBy(MAIL.NEXT)
                        .limit(limit)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        for (var mail : due) {
            mail.setTries(mail.getTries() + 1);
            mail.setNext(now.plus(pause.apply(mail.getTries())));
        }
        if (!due.isEmpty()) {
            db.batchUpdate(due).execute();
        }
        return due.map(MailRepository::toRow);
    }

    void sent(List<UUID> ids, Instant now) {
        db.update(MAIL)
                .set(MAIL.STATE, SENT)
                .setNull(MAIL.NEXT)
                .setNull(MAIL.PROBLEM)
                .setNull(MAIL.SEALED)
                .setNull(MAIL.ATTACHED)
                .set(MAIL.ENDED, now)
                .where(MAIL.ID.in(ids))
                .execute();
    }

    void failed(UUID id, String problem) {
        db.update(MAIL)
                .set(MAIL.PROBLEM, problem)
                .where(MAIL.ID.eq(id), MAIL.STATE.eq(WAITING))
                .execute();
    }

    void giveUp(UUID id, String problem, Instant now) {
        db.update(MAIL)
                .set(MAIL.STATE, GIVEN_UP)
                .setNull(MAIL.NEXT)
                .set(MAIL.PROBLEM, problem)
                .set(MAIL.ENDED, now)
                .where(MAIL.ID.eq(id), MAIL.STATE.eq(WAITING))
                .execute();
    }

    /// Gives up what is of no use any more; how many.
    int giveUpExpired(Instant now) {
        return db.update(MAIL)
                .set(MAIL.STATE, GIVEN_UP)
                .setNull(MAIL.NEXT)
                .set(MAIL.ENDED, now)
                .where(MAIL.STATE.eq(WAITING), MAIL.EXPIRES.lt(now))
                .execute();
    }

    /// Gives up the letters about accounts whose links have expired, and erases all that is left of
    /// their text, whatever became of them; how many.
    int eraseDeadLinks(Instant now) {
        return db.update(MAIL)
                .set(MAIL.STATE, GIVEN_UP)
                .setNull(MAIL.NEXT)
                .setNull(MAIL.SEALED)
                .setNull(MAIL.ATTACHED)
                .set(MAIL.ENDED, coalesce(MAIL.ENDED, now))
                .where(MAIL.PURPOSE.eq(Mail.Purpose.ACCOUNT.code()))
                .and(MAIL.STATE.in(WAITING, GIVEN_UP))
                .and(MAIL.SEALED.isNotNull())
                .and(MAIL.EXPIRES.lt(now))
                .execute();
    }

    /// A letter about an account keeps its end: no patience makes its link work longer.
    void wake(UUID id, Span span) {
        var account = MAIL.PURPOSE.eq(Mail.Purpose.ACCOUNT.code());
        db.update(MAIL)
                .set(MAIL.STATE, WAITING)
                .set(MAIL.NEXT, span.from())
                .set(MAIL.EXPIRES, when(account, MAIL.EXPIRES).otherwise(span.until()))
                .set(MAIL.TRIES, 0)
                .setNull(MAIL.ENDED)
                .where(MAIL.ID.eq(id), MAIL.STATE.eq(GIVEN_UP), MAIL.SEALED.isNotNull())
                .and(account.not().or(MAIL.EXPIRES.gt(span.from())))
                .execute();
    }

    void deleteEndedBefore(Instant moment) {
        db.deleteFrom(MAIL).where(MAIL.STATE.ne(WAITING), MAIL.ENDED.lt(moment)).execute();
    }

    Counts counts() {
        return db.select(
                        count().filterWhere(MAIL.STATE.eq(WAITING)),
                        count().filterWhere(MAIL.STATE.eq(SENT)),
                        count().filterWhere(MAIL.STATE.eq(GIVEN_UP)))
                .from(MAIL)
                .fetchSingle(r -> new Counts(r.value1(), r.value2(), r.value3()));
    }

    List<Row> list(@Nullable String state, @Nullable Instant before, int limit) {
        return db.selectFrom(MAIL)
                .where(state == null ? noCondition() : MAIL.STATE.eq(state))
                .and(before == null ? noCondition() : MAIL.CREATED.lt(before))
                .orderBy(MAIL.CREATED.desc(), MAIL.ID)
                .limit(limit)
                .fetch(MailRepository::toRow);
    }

    private static Row toRow(MailRecord mail) {
        return new Row(
                mail.getId(),
                mail.getSubject(),
                mail.getPurpose(),
                mail.getLanguage(),
                mail.getState(),
                mail.getTries(),
                mail.getCreated(),
                mail.getNext(),
                mail.getEnded(),
                mail.getProblem(),
                mail.getSealed(),
                mail.getAttached());
    }
}
