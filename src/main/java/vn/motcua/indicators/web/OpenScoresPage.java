package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.publication.Edition;
import vn.motcua.indicators.publication.ScoreSheet;
import vn.motcua.web.Page;

/// The published periods as files, what their columns mean, and how to examine the seal.
///
/// @param key short name of the key that seals now
/// @param versions the formulas of the editions
record OpenScoresPage(
        EditionsOfYear published, Map<Edition, IndexVersion> versions, String licence, String key)
        implements Page {

    @Override
    public String title() {
        return t("index.data.title");
    }

    /// Where the files of a period are listed.
    static String path(Period period) {
        return "/index/data?year=%d#p-%s".formatted(period.first().getYear(), period.code());
    }

    List<Edition> editions() {
        return published.editions();
    }

    /// Whose practice the points of a period are, where they may have been others then; else null.
    @Nullable String practice(Edition edition) {
        var version = versions.get(edition);
        return version == null || version.isPracticeOf(YearMonth.from(edition.period().last()))
                ? null
                : t(
                        "index.practice.short",
                        version.practiceOf().getMonthValue()
                                + "/"
                                + version.practiceOf().getYear());
    }

    List<String> columns() {
        return ScoreSheet.COLUMNS;
    }

    /// Where a file of an edition is.
    String path(Edition edition, String ending) {
        return "/index/data/%s.%s?edition=%d"
                .formatted(edition.period().code(), ending, edition.number());
    }

    /// The latest edition of a period bears its name as anchor.
    String id(Edition edition) {
        var latest =
                editions().stream()
                        .filter(each -> each.period().equals(edition.period()))
                        .findFirst()
                        .orElseThrow();
        return "p-"
                + edition.period().code()
                + (latest.number() == edition.number() ? "" : "-" + edition.number());
    }
}
