package vn.motcua.bench.province;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Recomputation;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.indicators.publication.RecentScores;
import vn.motcua.indicators.publication.ScoreSheet;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;

/// The index of all units for a year, from scratch: everything counted anew, then the ranking.
final class IndexPart {

    private static final double TOO_SLOW = 60;
    private static final Period YEAR = Period.year(2023);
    private static final String ONCE = "asked-again-is-late";

    private static final String DISLIKED = "disliked-up-to:";

    /// Components that are counted from cases, and from what people say of them and complain about.
    private static final Set<String> COMPARED =
            Set.of("2.1", "2.2", "3.3", "4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "5.4");

    private static final int COMPONENT = 4;
    private static final int STATE = 5;

    private final ApplicationContext program;
    private final Place place;

    IndexPart(ApplicationContext program, Place place) {
        this.program = program;
        this.place = place;
    }

    List<Line> measure() throws Exception {
        Say.line("Computing the index from scratch");
        place.settle();
        var begun = System.nanoTime();
        var result =
                program.getBean(Recomputation.class).run(Recomputation.Reason.OPERATOR, _ -> {});
        var counted = System.nanoTime();
        var sheet = program.getBean(RecentScores.class).sheet(YEAR);
        var ranked = System.nanoTime();
        var seconds = (ranked - begun) / 1e9;
        Say.line(
                "  %,d cases counted in %.1f s, %d units ranked in %.2f s; %s",
                result.cases(),
                (counted - begun) / 1e9,
                sheet.units().size(),
                (ranked - counted) / 1e9,
                result.isSame()
                        ? "the same as was kept step by step"
                        : result.differing() + " cases had been counted otherwise, or not yet");
        return beside(sheet, seconds);
    }

    private List<Line> beside(ScoreSheet sheet, double seconds) throws Exception {
        try (var answers = new Answers(place);
                var duck = new Duck(place, answers)) {
            Say.line("  loading the same facts into DuckDB");
            duck.load(scopes(sheet));
            var begun = System.nanoTime();
            var year = duck.count(askedAgainIsLate(), dislikedUpTo());
            var theirs = (System.nanoTime() - begun) / 1e9;
            Say.line("  comparing");
            var rows = duck.differing();
            var parts = differing(sheet, year);
            parts.stream().limit(10).forEach(d -> Say.line("  differs: %s", d));
            return List.of(
                    Line.measured(
                            "index of %d units for 2023, from scratch"
                                    .formatted(sheet.units().size()),
                            "%.1f s".formatted(seconds),
                            "DuckDB %.2f s".formatted(theirs),
                            "<= %.0f s".formatted(TOO_SLOW),
                            seconds <= TOO_SLOW),
                    Line.measured(
                            "the same result as DuckDB's",
                            rows + parts.size() == 0 ? "yes" : "no",
                            "%,d rows and %d parts differ".formatted(rows, parts.size()),
                            "the same",
                            rows + parts.size() == 0));
        }
    }

    private boolean askedAgainIsLate() {
        return program.getBean(ServiceIndex.class).rulesOf(YEAR).stream()
                .anyMatch(r -> r.code().equals(ONCE));
    }

    private int dislikedUpTo() {
        return program.getBean(ServiceIndex.class).rulesOf(YEAR).stream()
                .filter(r -> r.code().startsWith(DISLIKED))
                .mapToInt(r -> Integer.parseInt(r.value()))
                .findFirst()
                .orElse(0);
    }

    private Map<String, List<Integer>> scopes(ScoreSheet sheet) {
        var organisation = program.getBean(Organisation.class);
        var found = new LinkedHashMap<String, List<Integer>>();
        for (var code : sheet.units().keySet()) {
            var unit = organisation.byCode(code, YEAR.last()).orElseThrow();
            found.put(
                    code,
                    organisation.subtree(List.of(unit.id())).stream()
                            .map(AgencyId::value)
                            .toList());
        }
        return found;
    }

    /// Components of units whose numerator or denominator the other side counts otherwise.
    private static List<String> differing(
            ScoreSheet sheet, Map<String, Map<String, String>> others) {
        var found = new ArrayList<String>();
        for (var line : sheet.text().lines().skip(1).toList()) {
            var row = line.split(",", -1);
            var component = row[COMPONENT];
            if (!COMPARED.contains(component)) {
                continue;
            }
            var ours = row[STATE + 1] + "," + row[STATE + 2];
            var theirs = others.getOrDefault(row[3], Map.of()).getOrDefault(component, "0,0");
            var nothing = theirs.endsWith(",0") && ours.equals("0,0");
            if (!nothing && !ours.equals(theirs)) {
                found.add("%s %s: %s and %s".formatted(row[3], component, ours, theirs));
            }
        }
        return found;
    }
}
