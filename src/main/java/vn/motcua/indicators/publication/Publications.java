package vn.motcua.indicators.publication;

import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexFormulas.Rule;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// What was published (kết quả công bố): for everybody.
@Service
public class Publications {

    private static final int KEPT = 16;

    private final PublicationRepository editions;
    private final EditionFormulaRepository formulas;
    private final Province province;

    /// Editions never change: what was read once holds.
    private final Map<String, Read> read =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
                    return size() > KEPT;
                }
            };

    /// An edition as it was read.
    private record Read(ScoreSheet sheet, EditionPractice practice) {}

    Publications(
            PublicationRepository editions, EditionFormulaRepository formulas, Province province) {
        this.editions = editions;
        this.formulas = formulas;
        this.province = province;
    }

    /// Every period that was published, the latest first.
    public List<Period> periods() {
        return editions.periods();
    }

    /// Editions of the periods that begin in a year, the latest periods first.
    public List<Edition> of(Year year) {
        return editions.of(year);
    }

    /// Those of a period, the latest first.
    public List<Edition> of(Period period) {
        return editions.of(period);
    }

    public Optional<Edition> latest(Period period) {
        return of(period).stream().findFirst();
    }

    public Edition get(Period period, int number) {
        return of(period).stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("edition"));
    }

    /// The sealed bytes, as text.
    public String content(Edition edition) {
        return editions.content(edition.period(), edition.number())
                .orElseThrow(() -> new NotFound("edition"));
    }

    public ScoreSheet sheet(Edition edition) {
        return read(edition).sheet;
    }

    /// The class of a result of an edition, by the classes that applied when it was published; none
    /// while some of the hundred points have no source.
    public Optional<PointsClass> classOf(Edition edition, IndexResult result) {
        return read(edition).practice.classOf(result);
    }

    /// By which rules beside the points an edition was counted.
    public List<Rule> rules(Edition edition) {
        return read(edition).practice.rules();
    }

    /// The formulas by which an edition was counted.
    public Optional<IndexVersion> version(Edition edition) {
        return Stream.of(edition.formula().split(" "))
                .flatMap(id -> province.formulas().find(id).stream())
                .findFirst();
    }

    private Read read(Edition edition) {
        var key = edition.period().code() + " " + edition.number();
        synchronized (read) {
            var known = read.get(key);
            if (known != null) {
                return known;
            }
        }
        var found =
                new Read(
                        ScoreSheet.parse(content(edition), province.formulas()),
                        formulas.practice(edition.period(), edition.number()));
        synchronized (read) {
            read.put(key, found);
        }
        return found;
    }

    public List<UnitTotal> totals(Edition edition) {
        return editions.totals(edition.period(), edition.number());
    }

    /// The latest published totals of units in several periods; what was not published is missing.
    public Map<AgencyId, Map<Period, UnitTotal>> courses(
            Collection<AgencyId> units, List<Period> periods) {
        return editions.courses(units, periods);
    }
}
