package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.feedback.OwnCase;
import vn.motcua.feedback.Rating;
import vn.motcua.feedback.Ratings;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Asks how content somebody is with how their case was dealt with.
///
/// @param address the page of the case
/// @param score as typed, empty when nothing was chosen
/// @param moved whether the rating was changed elsewhere in the meantime
record RatingPage(
        OwnCase own,
        String procedure,
        String unit,
        Ratings.Standing standing,
        String address,
        String score,
        @Nullable String words,
        List<Mistake> mistakes,
        boolean moved)
        implements Page {

    @Override
    public String title() {
        return t("feedback.rating.title");
    }

    @Override
    public HttpStatus status() {
        return moved
                ? HttpStatus.CONFLICT
                : mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return Mistake.told(mistakes);
    }

    /// The best first: it is what most people look for.
    List<Option> scores() {
        return IntStream.rangeClosed(Rating.LOWEST, Rating.HIGHEST)
                .map(i -> Rating.HIGHEST + Rating.LOWEST - i)
                .mapToObj(i -> new Option(Integer.toString(i), t("feedback.score." + i)))
                .toList();
    }

    int seen() {
        var given = standing.given();
        return given == null ? 0 : given.version();
    }

    @Override
    public String toString() {
        return "RatingPage";
    }
}
