package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseFilter;
import vn.motcua.casework.CaseRow;
import vn.motcua.casework.Timing;
import vn.motcua.web.Formats;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The cases of the units an officer may look into, newest first.
record CasesPage(CasesAddress address, List<Line> lines, List<Option> units, @Nullable String next)
        implements Page {

    /// A line of the list.
    record Line(CaseRow row, String procedure, String unit, Timing timing) {}

    @Override
    public String title() {
        return t("casework.officer.cases.title");
    }

    String caption() {
        return t(
                next == null ? "casework.officer.cases.count" : "casework.officer.cases.count-more",
                lines.size());
    }

    /// Which day the list is narrowed to and how; empty for all days.
    String ofDay() {
        var asked = address.ofDay();
        if (asked == null) {
            return "";
        }
        var filed = asked.what() == CaseFilter.Happened.FILED;
        return Stream.of(
                        t(
                                filed
                                        ? "casework.officer.cases.filed-on"
                                        : "casework.officer.cases.ended-on",
                                Formats.date(asked.day())),
                        asked.channel() == null ? "" : t("casework.channel." + asked.channel()),
                        asked.stage() == null ? "" : t("casework.stage." + asked.stage().code()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    List<Option> stateOptions() {
        return CaseFilter.STATES.stream().map(s -> new Option(s, CaseWords.state(s))).toList();
    }
}
