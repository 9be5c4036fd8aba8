package vn.motcua.feedback;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseSideline;
import vn.motcua.casework.PublicStatus;

/// Lets the applicant rate a case that is decided, and complain about any.
@Component
class SayingSideline implements CaseSideline {

    private final RatingRepository ratings;

    SayingSideline(RatingRepository ratings) {
        this.ratings = ratings;
    }

    @Override
    public List<Line> forApplicant(Case file) {
        return lines(file, "/my/cases/" + file.code().value());
    }

    @Override
    public List<Line> forHolder(Case file, String token) {
        return lines(file, "/t/" + token);
    }

    private List<Line> lines(Case file, String address) {
        var lines = new ArrayList<Line>();
        Rating.Decision.of(PublicStatus.of(file.state()))
                .ifPresent(decision -> lines.add(rating(file, decision, address)));
        lines.add(new Line("feedback.sideline.complain", address + "/complaint", false));
        return lines;
    }

    private Line rating(Case file, Rating.Decision decision, String address) {
        var given = ratings.find(file.id(), decision).isPresent();
        return new Line(
                given ? "feedback.sideline.rated" : "feedback.sideline.rate",
                address + "/rating",
                !given);
    }
}
