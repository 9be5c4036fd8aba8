package vn.motcua.audit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectFrom;
import static vn.motcua.audit.db.Tables.ENTRY;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.audit.db.tables.records.EntryRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Prepared;

@Repository
class EntryRepository {

    private static final List<Field<?>> WRITTEN =
            List.of(
                    ENTRY.ACTOR_KIND,
                    ENTRY.ACCOUNT,
                    ENTRY.POST,
                    ENTRY.CLIENT,
                    ENTRY.ACT,
                    ENTRY.PURPOSE,
                    ENTRY.SUBJECT_KIND,
                    ENTRY.SUBJECTS);

    private final DSLContext db;
    private final Map<Integer, Prepared> inserts = new ConcurrentHashMap<>();

    EntryRepository(DSLContext db) {
        this.db = db;
    }

    /// What is to be recorded, in the order in which it happened.
    record Recorded(Actor actor, Act act, String purpose, Subject subject) {

        private Stream<@Nullable Object> values() {
            return Stream.of(
                    actor.kind().name().toLowerCase(Locale.ROOT),
                    actor.account().value(),
                    actor.posts().isEmpty() ? null : actor.posts().getFirst().id().value(),
                    actor.client(),
                    act.code(),
                    purpose,
                    subject.kind(),
                    subject.ids().toArray(UUID[]::new));
        }
    }

    /// One statement; kept for each number of entries, since one accompanies every look at a case.
    void insert(List<Recorded> entries) {
        inserts.computeIfAbsent(entries.size(), this::insertOf)
                .execute(entries.stream().flatMap(Recorded::values).toArray());
    }

    private Prepared insertOf(int entries) {
        var blanks = WRITTEN.stream().map(Prepared::blank).toList();
        var insert = db.insertInto(ENTRY, WRITTEN).values(blanks);
        for (int i = 1; i < entries; i++) {
            insert = insert.values(blanks);
        }
        return new Prepared(insert);
    }

    List<Entry> about(UUID subject, long before, int limit) {
        // found by the subject before they are put in order: in order first, all there are would be
        // gone through for a subject that has few
        var found =
                name("found")
                        .asMaterialized(
                                selectFrom(ENTRY)
                                        .where(ENTRY.SUBJECTS.contains(new UUID[] {subject})));
        var id = field(name("found", "id"), Long.class);
        return db.with(found)
                .selectFrom(found)
                .where(id.lt(before))
                .orderBy(id.desc())
                .limit(limit)
                .fetch(row -> toEntry(row.into(ENTRY)));
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
