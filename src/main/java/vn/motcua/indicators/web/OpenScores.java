package vn.motcua.indicators.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Score;
import vn.motcua.indicators.publication.Edition;
import vn.motcua.indicators.publication.Explanations;
import vn.motcua.indicators.publication.Province;
import vn.motcua.indicators.publication.PublicationSettings;
import vn.motcua.indicators.publication.Publications;
import vn.motcua.indicators.publication.ScoreSheet;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Ratio;
import vn.motcua.web.Messages;

/// An edition as JSON: the sealed rows with the names, sums and classes that follow from them, what
/// the columns mean, and how to examine the seal of the CSV.
@Component
class OpenScores {

    private final Publications publications;
    private final Province province;
    private final PublicationSettings settings;
    private final JsonMapper json;

    OpenScores(
            Publications publications,
            Province province,
            PublicationSettings settings,
            JsonMapper json) {
        this.publications = publications;
        this.province = province;
        this.settings = settings;
        this.json = json;
    }

    /// Said of the whole file.
    record File(
            String period,
            int edition,
            @Nullable String restates,
            String approved,
            String formula,
            Practice practice,
            String licence,
            Map<String, Meaning> columns,
            Sealed seal,
            List<Unit> units) {}

    /// Whose practice the points of the components are.
    ///
    /// @param of the month
    /// @param claimedFor whether it is known to have been in use in this period
    /// @param note what to keep in mind where it is not
    record Practice(String of, boolean claimedFor, @Nullable Meaning note) {}

    /// Words in every language of the program.
    record Meaning(String vi, String en, String ja) {

        static Meaning of(String key, Object... parts) {
            return new Meaning(
                    text(Messages.VIETNAMESE, key, parts),
                    text(Locale.ENGLISH, key, parts),
                    text(Locale.JAPANESE, key, parts));
        }
    }

    record Sealed(
            String of,
            String sha256,
            String key,
            String signature,
            String publicKey,
            String verification) {}

    record Unit(
            String code,
            @Nullable String name,
            @Nullable String tier,
            BigDecimal reached,
            int measurable,
            @Nullable String pointsClass,
            List<Line> components) {}

    record Line(
            String component,
            String state,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal points,
            int most,
            String trust) {}

    byte[] json(Edition edition) {
        var sheet = publications.sheet(edition);
        var agencies =
                province.units(edition.period()).stream()
                        .collect(Collectors.toMap(Agency::code, agency -> agency));
        var units = new ArrayList<Unit>();
        sheet.units()
                .forEach((code, result) ->
                        units.add(unit(code, agencies.get(code), result, edition)));
        var seal = edition.seal();
        return json.writeValueAsBytes(
                new File(
                        edition.period().code(),
                        edition.number(),
                        edition.reason().isEmpty() ? null : edition.reason(),
                        edition.approved().toString(),
                        edition.formula(),
                        practice(sheet.units().values().iterator().next().version(), edition),
                        settings.licence(),
                        columns(),
                        new Sealed(
                                edition.period().code() + ".csv",
                                seal.sha256(),
                                seal.key(),
                                seal.signature(),
                                edition.publicKey(),
                                text(Locale.ENGLISH, "index.data.verify.json")),
                        units));
    }

    private static Practice practice(IndexVersion version, Edition edition) {
        var known = version.isPracticeOf(YearMonth.from(edition.period().last()));
        var month = version.practiceOf().getMonthValue() + "/" + version.practiceOf().getYear();
        return new Practice(
                version.practiceOf().toString(),
                known,
                known ? null : Meaning.of("index.practice", month));
    }

    private static Map<String, Meaning> columns() {
        var columns = new LinkedHashMap<String, Meaning>();
        for (var column : ScoreSheet.COLUMNS) {
            columns.put(column, Meaning.of("index.data.column." + column));
        }
        return columns;
    }

    private static String text(Locale language, String key, Object... parts) {
        return Messages.bundles().text(language, key, parts);
    }

    private Unit unit(String code, @Nullable Agency agency, IndexResult result, Edition edition) {
        return new Unit(
                code,
                agency == null ? null : agency.name(),
                agency == null ? null : agency.tier().code(),
                result.reached(),
                result.measurable(),
                publications.classOf(edition, result).map(PointsClass::code).orElse(null),
                result.lines().stream().map(OpenScores::line).toList());
    }

    private static Line line(IndexResult.Line line) {
        var measured = Explanations.ratio(line.score());
        return new Line(
                line.component().code(),
                ScoreSheet.state(line.score()),
                measured.map(Ratio::numerator).orElse(null),
                measured.map(Ratio::denominator).orElse(null),
                line.score() instanceof Score.Points(var points, _) ? points : null,
                line.component().most(),
                line.component().trust().code());
    }
}
