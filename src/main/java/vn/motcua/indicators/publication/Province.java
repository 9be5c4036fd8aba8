package vn.motcua.indicators.publication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.IndexFormulas;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexFormulas.Rule;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Which agencies a period has, and what the index gives for them now.
@Component
public class Province {

    private final Organisation organisation;
    private final Scores scores;
    private final IndexFormulas formulas;

    Province(Organisation organisation, Scores scores, IndexFormulas formulas) {
        this.organisation = organisation;
        this.scores = scores;
        this.formulas = formulas;
    }

    /// The day on which a period's agencies are looked at: its last one, or today while it runs.
    public LocalDate dayOf(Period period) {
        return period.asOf(organisation.today());
    }

    /// All agencies of a period, in the order of their codes.
    public List<Agency> units(Period period) {
        return organisation.at(dayOf(period));
    }

    /// What the index gives now for all agencies, each with all below it: what may be published.
    public ScoreSheet now(Period period, int edition) {
        return now(period, Scope.Reach.ALL).as(edition);
    }

    /// What it gives now for all agencies; those that reach nothing are missing.
    public ScoreSheet now(Period period, Scope.Reach reach) {
        var units = units(period);
        var results = now(period, units.stream().map(Agency::id).toList(), reach);
        var byCode = new TreeMap<String, IndexResult>();
        for (var unit : units) {
            var result = results.get(unit.id());
            if (result != null) {
                byCode.put(unit.code(), result);
            }
        }
        return new ScoreSheet(period, 1, byCode);
    }

    /// What it gives now for some.
    public Map<AgencyId, IndexResult> now(Period period, List<AgencyId> units, Scope.Reach reach) {
        var scopes = units.stream().map(unit -> new Scope(unit, reach)).toList();
        return scores.of(scopes, period).entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().unit(), Map.Entry::getValue));
    }

    public List<UnitTotal> totals(ScoreSheet sheet) {
        var byCode =
                units(sheet.period()).stream().collect(Collectors.toMap(Agency::code, Agency::id));
        var totals = new LinkedHashMap<String, UnitTotal>();
        sheet.units()
                .forEach((code, result) -> {
                    var unit = byCode.get(code);
                    if (unit != null) {
                        totals.put(code, UnitTotal.of(unit, result));
                    }
                });
        return List.copyOf(totals.values());
    }

    IndexFormulas formulas() {
        return formulas;
    }

    /// By which formulas a period is counted; none before the index was in operation.
    public Optional<IndexVersion> version(Period period) {
        return formulas.at(ServiceIndex.NAME, period.last());
    }

    /// For how many working days a draft of a period is put before its units before it may be
    /// approved; none where it need not be.
    public OptionalInt correctionDays(Period period) {
        return formulas.correctionDays(ServiceIndex.NAME, period.last());
    }

    /// The class of a result; none while some of the hundred points have no source.
    public Optional<PointsClass> classOf(IndexResult result, Period period) {
        return formulas.classOf(result, period.last());
    }

    /// The figure that opens to the records of a component, if there is one.
    public Optional<Figure> figureOf(vn.motcua.indicators.Component component) {
        return scores.figureOf(component);
    }

    /// By which rules beside the points a period is counted.
    public List<Rule> rules(Period period) {
        return scores.rules(period);
    }

    /// The index of the province is drafted and approved in the province's own offices.
    void require(Actor actor, String authority) {
        if (!may(actor, authority)) {
            throw PublicationRefused.notYours(authority);
        }
    }

    /// Whether a post at the province carries the authority.
    public boolean may(Actor actor, String authority) {
        return actor.agenciesWith(authority).stream()
                .anyMatch(unit ->
                        organisation.find(unit).map(Agency::tier).orElse(null) == Tier.PROVINCE);
    }

    /// Whether somebody drafts or approves what is published: they see what concerns all units.
    public boolean publishes(Actor actor) {
        return may(actor, IndexDesk.EDIT) || may(actor, IndexDesk.APPROVE);
    }
}
