package vn.motcua.directive.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AgencyId;

/// A part of the program that has more to report than figures, contributed as a bean: tasks, pilot
/// models, meetings.
public interface ReportSource {

    /// The names of its parts, as the table of templates calls them.
    List<String> parts();

    /// One part for a unit with all below it, and a period; never a person's data beyond names of
    /// posts.
    List<Block> blocks(String part, Asked asked);

    /// What is asked.
    record Asked(AgencyId unit, Period period, Locale language) {

        /// The last day that is told of: that of the period, or today while it lasts.
        public LocalDate until(LocalDate today) {
            return period.asOf(today);
        }
    }
}
