package vn.motcua.indicators.publication;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.indicators.JudgedCases;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Sha256;

/// Scores that the national portal gave (điểm trên Cổng Dịch vụ công quốc gia), as a file brings
/// them. They never replace ours and ours never replace them.
@Service
public class PortalScores {

    /// How many of the cases that differ are shown, and how many are judged at a time.
    private static final int SHOWN = 500;

    private static final int PORTION = 5_000;

    private final PortalRepository portal;
    private final JudgedCases cases;
    private final Province province;
    private final Organisation organisation;
    private final Clock clock;

    PortalScores(
            PortalRepository portal,
            JudgedCases cases,
            Province province,
            Organisation organisation,
            Clock clock) {
        this.portal = portal;
        this.cases = cases;
        this.province = province;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// The portal's verdict on a case.
    record Verdict(String component, String caseCode, boolean met) {}

    /// What became of a file.
    ///
    /// @param before whether it had been taken in before, so that nothing was done
    public record Taken(int scores, int cases, boolean before) {}

    /// Takes in a file, all of it or nothing; the same file again changes nothing.
    ///
    /// @throws PortalFileFaulty for the first line that is wrong
    @Transactional
    public Taken take(Actor actor, String name, byte[] content) {
        province.require(actor, IndexDesk.EDIT);
        var file = PortalFile.read(content);
        var units = units(file);
        var sha256 = HexFormat.of().formatHex(Sha256.of(content));
        var number = portal.add(sha256, name, actor.account(), clock.instant(), file);
        number.ifPresent(id -> {
            portal.scores(id, file.scores(), units);
            portal.cases(id, file.cases(), units);
        });
        return new Taken(file.scores().size(), file.cases().size(), number.isEmpty());
    }

    private Map<String, AgencyId> units(PortalFile file) {
        var units = new HashMap<String, AgencyId>();
        for (var each : file.scores()) {
            units.computeIfAbsent(each.unit(), code -> unit(code, each.period()));
        }
        for (var each : file.cases()) {
            units.computeIfAbsent(each.unit(), code -> unit(code, each.period()));
        }
        return units;
    }

    private AgencyId unit(String code, Period period) {
        return organisation
                .byCode(code, province.dayOf(period))
                .orElseThrow(() -> new PortalFileFaulty(0, "unit " + code))
                .id();
    }

    /// The units that the portal names in a period, by a score or by a case.
    public Set<AgencyId> named(Period period) {
        var named = new HashSet<>(of(period).keySet());
        named.addAll(portal.unitsOfCases(period));
        return named;
    }

    /// Periods of which the portal named a score or a case.
    public List<Period> periods() {
        return portal.periods();
    }

    /// The latest scores of a period, by unit and component.
    public Map<AgencyId, Map<String, BigDecimal>> of(Period period) {
        return portal.scores(period);
    }

    /// A unit's cases as the portal judged them and as we do.
    ///
    /// @param named how many cases the portal named
    /// @param differing for how many of them the two differ
    /// @param shown the first of those that differ
    public record Compared(int named, int differing, List<CaseVerdict> shown) {}

    /// Case by case: the portal's verdict, ours, and why, of those for which the two differ; so
    /// many at most. Ours is what is counted now for the unit with all below it.
    public Compared compared(Period period, AgencyId unit) {
        return compared(period, unit, PORTION);
    }

    Compared compared(Period period, AgencyId unit, int portion) {
        int named = 0;
        int differing = 0;
        var shown = new ArrayList<CaseVerdict>();
        var judged = portal.cases(period, unit, null, portion);
        while (!judged.isEmpty()) {
            var others = verdicts(period, unit, judged).stream().filter(v -> !v.agrees()).toList();
            named += judged.size();
            differing += others.size();
            others.stream().limit(SHOWN - shown.size()).forEach(shown::add);
            judged =
                    judged.size() < portion
                            ? List.of()
                            : portal.cases(period, unit, judged.getLast(), portion);
        }
        return new Compared(named, differing, shown);
    }

    List<CaseVerdict> verdicts(Period period, AgencyId unit) {
        return verdicts(period, unit, portal.cases(period, unit, null, PORTION));
    }

    private List<CaseVerdict> verdicts(Period period, AgencyId unit, List<Verdict> judged) {
        var ours =
                cases.of(
                        Scope.all(unit), period, judged.stream().map(PortalScores::asked).toList());
        return judged.stream()
                .map(each ->
                        new CaseVerdict(
                                each.component(),
                                each.caseCode(),
                                each.met(),
                                requireNonNull(ours.get(asked(each)))))
                .toList();
    }

    private static JudgedCases.Asked asked(Verdict each) {
        return new JudgedCases.Asked(each.component(), each.caseCode());
    }
}
