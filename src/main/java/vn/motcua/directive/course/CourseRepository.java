package vn.motcua.directive.course;

import static vn.motcua.directive.db.Tables.COURSE_ENTRY;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.course.Courses.Entry;
import vn.motcua.directive.course.Courses.Paper;
import vn.motcua.directive.db.tables.records.CourseEntryRecord;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.AccountId;

@Repository
class CourseRepository {

    private final DSLContext db;

    CourseRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Entry entry) {
        var paper = entry.paper();
        db.insertInto(COURSE_ENTRY)
                .set(COURSE_ENTRY.SUBJECT, entry.subject())
                .set(COURSE_ENTRY.AT, entry.at())
                .set(COURSE_ENTRY.ACCOUNT, entry.account().value())
                .set(COURSE_ENTRY.STEP, entry.step())
                .set(COURSE_ENTRY.NOTE, entry.note())
                .set(COURSE_ENTRY.PAPER, paper == null ? null : paper.id().value())
                .set(COURSE_ENTRY.PAPER_NAME, paper == null ? null : paper.name())
                .execute();
    }

    List<Entry> of(Collection<UUID> subjects) {
        return db.selectFrom(COURSE_ENTRY)
                .where(COURSE_ENTRY.SUBJECT.in(subjects))
                .orderBy(COURSE_ENTRY.ID)
                .fetch(CourseRepository::entry);
    }

    private static Entry entry(CourseEntryRecord row) {
        return new Entry(
                row.getSubject(),
                row.getAt(),
                new AccountId(row.getAccount()),
                row.getStep(),
                row.getNote(),
                row.getPaper() == null
                        ? null
                        : new Paper(new DocumentId(row.getPaper()), row.getPaperName()));
    }
}
