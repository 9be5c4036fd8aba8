package vn.motcua.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.shared.Ratio;

/// One version of an index.
///
/// @param name `service-index`
/// @param from first day to which it applies
/// @param practiceOf the month whose practice its points are; what was before may have been
///   otherwise
public record IndexVersion(
        String name, LocalDate from, YearMonth practiceOf, List<Component> components) {

    public IndexVersion {
        components = List.copyOf(components);
    }

    /// Name and first day, as a result states it: `service-index@2022-08-01`.
    public String id() {
        return name + "@" + from;
    }

    /// All that points are counted by, a line per component: what has to stay as it is once rows
    /// were sealed that name this version.
    public String text() {
        return components.stream()
                .map(c ->
                        String.join(
                                ";",
                                c.code(),
                                c.group(),
                                c.portalGroup(),
                                Integer.toString(c.most()),
                                Integer.toString(c.fullAt()),
                                c.none().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Whether its points are known to have been in use in a month; else a page has to say that
    /// they are those of another.
    public boolean isPracticeOf(YearMonth month) {
        return !month.isBefore(practiceOf);
    }

    /// @param measured shares by the code of the component; what is missing has no source
    public IndexResult score(Map<String, Ratio> measured) {
        return new IndexResult(
                this,
                components.stream()
                        .map(c -> new IndexResult.Line(c, c.score(measured.get(c.code()))))
                        .toList());
    }
}
