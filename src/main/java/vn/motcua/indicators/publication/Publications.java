package vn.motcua.indicators.publication;

import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// What was published (kết quả công bố): for everybody.
@Service
public class Publications {

    private static final int KEPT = 16;

    private final PublicationRepository editions;
    private final Province province;

    /// Editions never change: what was read once holds.
    private final Map<String, ScoreSheet> read =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, ScoreSheet> eldest) {
                    return size() > KEPT;
                }
            };

    Publications(PublicationRepository editions, Province province) {
        this.editions = editions;
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
        var key = edition.period().code() + " " + edition.number();
        synchronized (read) {
            var known = read.get(key);
            if (known != null) {
                return known;
            }
        }
        var sheet = ScoreSheet.parse(content(edition), province.formulas());
        synchronized (read) {
            read.put(key, sheet);
        }
        return sheet;
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
