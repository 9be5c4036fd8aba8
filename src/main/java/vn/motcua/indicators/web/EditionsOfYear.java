package vn.motcua.indicators.web;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.publication.Edition;
import vn.motcua.indicators.publication.Publications;

/// What was published of the periods of one year, and which other years there are: however long the
/// index is published, everything can be reached.
///
/// @param years every year that has a publication, the latest first
/// @param year the one that is shown, or null while nothing is published
/// @param editions those of the year, the latest periods first
record EditionsOfYear(List<Year> years, @Nullable Year year, List<Edition> editions) {

    /// The year that is asked for; the latest for none, and for one without a publication.
    static EditionsOfYear of(Publications publications, @Nullable String asked) {
        var years =
                publications.periods().stream()
                        .map(period -> Year.of(period.first().getYear()))
                        .distinct()
                        .toList();
        var typed = asked == null ? "" : asked.strip();
        var shown =
                years.stream()
                        .filter(year -> year.toString().equals(typed))
                        .findFirst()
                        .or(() -> years.stream().findFirst());
        return new EditionsOfYear(
                years, shown.orElse(null), shown.map(publications::of).orElseGet(List::of));
    }
}
