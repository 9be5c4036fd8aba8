package vn.motcua.indicators.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.Score;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Ratio;

/// Why a unit has the points it has: what changed since the period before, and who below it changed
/// it.
@Service
public class Explanations {

    private final Publications publications;
    private final Province province;
    private final Organisation organisation;

    Explanations(Publications publications, Province province, Organisation organisation) {
        this.publications = publications;
        this.province = province;
        this.organisation = organisation;
    }

    /// Results of a period by the code of the unit: as published last, or what is computed now of
    /// the units asked for.
    ///
    /// @param edition which publication it is, or null when it is computed
    public record Basis(Period period, @Nullable Edition edition, Map<String, IndexResult> units) {}

    /// A component's change by unit.
    ///
    /// @param split by the code of the unit; the code of the unit itself stands for its own cases
    public record BySplit(Change.Part part, UnitSplit<String> split) {}

    /// As published last; else as computed now, for some units.
    public Basis basis(Period period, List<Agency> units) {
        return publications
                .latest(period)
                .map(edition -> new Basis(period, edition, publications.sheet(edition).units()))
                .orElseGet(() -> computed(period, units));
    }

    /// As computed now, for some units, each with all below it.
    public Basis computed(Period period, List<Agency> units) {
        return computed(period, units, Scope.Reach.ALL);
    }

    /// As computed now, for some units.
    public Basis computed(Period period, List<Agency> units, Scope.Reach reach) {
        var results = province.now(period, units.stream().map(Agency::id).toList(), reach);
        var byCode = new LinkedHashMap<String, IndexResult>();
        for (var unit : units) {
            var result = results.get(unit.id());
            if (result != null) {
                byCode.put(unit.code(), result);
            }
        }
        return new Basis(period, null, byCode);
    }

    /// A unit with those directly below it.
    public List<Agency> family(Agency unit, Period period) {
        var family = new ArrayList<Agency>();
        family.add(unit);
        family.addAll(organisation.children(unit.id(), province.dayOf(period)));
        return family;
    }

    /// What changed between two periods; nothing when one of them has no result for the unit.
    public Optional<Change> change(Basis before, Basis now, String unit) {
        var then = before.units().get(unit);
        var result = now.units().get(unit);
        return then == null || result == null
                ? Optional.empty()
                : Optional.of(Change.between(then, result));
    }

    /// The components whose points changed, split by the units below; those that count procedures
    /// cannot be split, since several units share them.
    public List<BySplit> byUnit(
            Basis before, Basis now, Agency unit, Change change, List<Agency> below) {
        var splits = new ArrayList<BySplit>();
        for (var part : change.parts()) {
            if (part.points().signum() != 0 && Counted.of(part.component().code()).addsUp()) {
                var then = parts(before, unit, below, part.component().code());
                var is = parts(now, unit, below, part.component().code());
                if (then.isPresent() && is.isPresent()) {
                    UnitSplit.of(part, then.get(), is.get())
                            .ifPresent(split -> splits.add(new BySplit(part, split)));
                }
            }
        }
        return splits;
    }

    /// The shares of the units below, and under the unit's own code what is its own: the whole less
    /// those below. Nothing where that does not come out, as after a reorganisation.
    private static Optional<Map<String, Ratio>> parts(
            Basis basis, Agency unit, List<Agency> below, String component) {
        Function<String, Ratio> of =
                code -> ratio(basis.units().get(code), component).orElse(new Ratio(0, 0));
        var parts = new LinkedHashMap<String, Ratio>();
        below.forEach(each -> parts.put(each.code(), of.apply(each.code())));
        var whole = of.apply(unit.code());
        var rest = parts.values().stream().reduce(new Ratio(0, 0), Ratio::plus);
        var numerator = whole.numerator() - rest.numerator();
        var denominator = whole.denominator() - rest.denominator();
        if (numerator < 0 || denominator < 0) {
            return Optional.empty();
        }
        parts.put(unit.code(), new Ratio(numerator, denominator));
        return Optional.of(parts);
    }

    private static Optional<Ratio> ratio(@Nullable IndexResult result, String component) {
        return result == null
                ? Optional.empty()
                : result.lines().stream()
                        .filter(line -> line.component().code().equals(component))
                        .findFirst()
                        .flatMap(line -> ratio(line.score()));
    }

    /// What was measured, if anything was.
    public static Optional<Ratio> ratio(Score score) {
        return switch (score) {
            case Score.Points(_, var measured) -> Optional.of(measured);
            case Score.Shown(var measured) -> Optional.of(measured);
            case Score.NotApplicable(), Score.NoSource() -> Optional.empty();
        };
    }
}
