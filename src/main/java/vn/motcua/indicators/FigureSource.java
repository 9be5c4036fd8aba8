package vn.motcua.indicators;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Measured;

/// A part of the program that measures figures, contributed as a bean. One that is declared and not
/// yet measured answers [Measured.NoSource].
public interface FigureSource {

    /// What it measures; the keys are its own.
    List<Figure> figures();

    /// One figure of many agencies for one period, in one round trip; an answer for every scope.
    Map<Scope, Measured> measure(Figure figure, Collection<Scope> scopes, Period period);

    /// One figure of one agency over several periods, in one round trip; an answer for each.
    Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods);

    /// Whether nothing that happens later changes what one of its figures is of a day that is over:
    /// such days can be held against each other. Of cases that were filed yesterday fewer have
    /// ended than of those of the day before, whoever worked how.
    default boolean settles(Figure figure) {
        return true;
    }

    /// Where a part of one of its figures is listed for somebody, if whoever measures it has a list
    /// of its own.
    ///
    /// @param unit the agency of the scope
    default Optional<String> list(
            Figure figure, FigureCases.Part part, Agency unit, Scope scope, Actor actor) {
        return Optional.empty();
    }

    /// All its figures of one agency over several periods; in one round trip where one gives them
    /// all.
    default Map<Figure, Map<Period, Measured>> courses(Scope scope, List<Period> periods) {
        var courses = new LinkedHashMap<Figure, Map<Period, Measured>>();
        figures().forEach(figure -> courses.put(figure, course(figure, scope, periods)));
        return courses;
    }
}
