package vn.motcua.directive.course;

import static org.jooq.Records.mapping;
import static vn.motcua.directive.db.Tables.COURSE_ENTRY;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.course.Courses.Entry;
import vn.motcua.shared.AccountId;

@Repository
class CourseRepository {

    private final DSLContext db;

    CourseRepository(DSLContext db) {
        this.db = db;
    }

    void insert(UUID subject, By by, String step, String note) {
        db.insertInto(COURSE_ENTRY)
                .set(COURSE_ENTRY.SUBJECT, subject)
                .set(COURSE_ENTRY.AT, by.at())
                .set(COURSE_ENTRY.ACCOUNT, by.actor().account().value())
                .set(COURSE_ENTRY.STEP, step)
                .set(COURSE_ENTRY.NOTE, note)
                .execute();
    }

    List<Entry> of(Collection<UUID> subjects) {
        return db.select(
                        COURSE_ENTRY.AT,
                        COURSE_ENTRY.ACCOUNT.convertFrom(AccountId::new),
                        COURSE_ENTRY.STEP,
                        COURSE_ENTRY.NOTE)
                .from(COURSE_ENTRY)
                .where(COURSE_ENTRY.SUBJECT.in(subjects))
                .orderBy(COURSE_ENTRY.ID)
                .fetch(mapping(Entry::new));
    }
}
