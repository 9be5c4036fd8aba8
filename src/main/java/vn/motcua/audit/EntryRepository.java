package vn.motcua.audit;

import static vn.motcua.audit.db.Tables.ENTRY;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.audit.db.tables.records.EntryRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.PostId;

@Repository
class EntryRepository {

    private final DSLContext db;

    EntryRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Actor actor, Act act, String purpose, Subject subject) {
        var post = actor.posts().isEmpty() ? null : actor.posts().getFirst().id().value();
        db.insertInto(
                        ENTRY,
                        ENTRY.ACTOR_KIND,
                        ENTRY.ACCOUNT,
                        ENTRY.POST,
                        ENTRY.CLIENT,
                        ENTRY.ACT,
                        ENTRY.PURPOSE,
                        ENTRY.SUBJECT_KIND,
                        ENTRY.SUBJECTS)
                .values(
                        actor.kind().name().toLowerCase(Locale.ROOT),
                        actor.account().value(),
                        post,
                        actor.client(),
                        act.code(),
                        purpose,
                        subject.kind(),
                        subject.ids().toArray(UUID[]::new))
                .execute();
    }

    List<Entry> about(UUID subject, int limit) {
        return find(ENTRY.SUBJECTS.contains(new UUID[] {subject}), limit);
    }

    List<Entry> by(AccountId account, int limit) {
        return find(ENTRY.ACCOUNT.eq(account.value()), limit);
    }

    private List<Entry> find(Condition condition, int limit) {
        return db.selectFrom(ENTRY)
                .where(condition)
                .orderBy(ENTRY.ID.desc())
                .limit(limit)
                .fetch(EntryRepository::toEntry);
    }

    private static Entry toEntry(EntryRecord row) {
        return new Entry(
                row.getId(),
                row.getAt(),
                Actor.Kind.valueOf(row.getActorKind().toUpperCase(Locale.ROOT)),
                new AccountId(row.getAccount()),
                row.getPost() == null ? null : new PostId(row.getPost()),
                row.getClient(),
                Act.valueOf(row.getAct().toUpperCase(Locale.ROOT)),
                row.getPurpose(),
                row.getSubjectKind());
    }
}
