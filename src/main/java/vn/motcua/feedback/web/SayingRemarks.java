package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseRemarks;
import vn.motcua.feedback.ComplaintDesk;
import vn.motcua.feedback.ComplaintRow;
import vn.motcua.feedback.Ratings;
import vn.motcua.feedback.Ratings.Told;
import vn.motcua.shared.Actor;

/// Ratings and complaints on the page of their case. Who works on the case sees how it was rated;
/// the words, and that there is a complaint at all, only those who deal with complaints there and
/// are not the ones it is about.
@Component
class SayingRemarks implements CaseRemarks {

    private final Ratings ratings;
    private final ComplaintDesk desk;

    SayingRemarks(Ratings ratings, ComplaintDesk desk) {
        this.ratings = ratings;
        this.desk = desk;
    }

    @Override
    public List<Remark> forStaff(Actor reader, Case file) {
        return Stream.concat(
                        ratings.about(reader, file).stream().map(SayingRemarks::rating),
                        desk.about(reader, file).stream().map(SayingRemarks::complaint))
                .toList();
    }

    private static Remark rating(Told told) {
        var rating = told.rating();
        return new Remark(
                rating.lastSaid(),
                "feedback.remark.rating",
                List.of(
                        Integer.toString(rating.score()),
                        t("feedback.decision." + rating.decision().code())),
                told.words(),
                null);
    }

    private static Remark complaint(ComplaintRow row) {
        return new Remark(
                row.filed(),
                "feedback.remark.complaint",
                List.of(
                        t("feedback.subject." + row.subject().code()),
                        ComplaintWords.state(row.state())),
                null,
                "/complaints/" + row.id());
    }
}
