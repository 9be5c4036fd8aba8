package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.CaseFigures;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;

/// Of which agency and period figures are shown, and what else there is to choose. What was typed
/// and is no agency is said; the province is shown meanwhile.
record FigureAsk(
        Agency unit,
        Scope scope,
        Period period,
        String typed,
        List<Fault> faults,
        List<Option> reaches,
        List<Option> periods) {

    static FigureAsk of(FigureQuery query, Organisation organisation, CaseFigures figures) {
        var today = organisation.today();
        var faults = new ArrayList<Fault>();
        var period = period(query.period(), Period.of(Period.Kind.MONTH, today), faults);
        var typed = query.unit() == null ? "" : query.unit().strip();
        var unit =
                typed.isEmpty()
                        ? Optional.<Agency>empty()
                        : meant(typed, period.asOf(today), organisation, faults);
        var shown = unit.orElseGet(() -> province(organisation));
        var reaches = figures.reaches(shown.id(), period);
        var reach = Scope.Reach.of(query.reach(), reaches);
        return new FigureAsk(
                shown,
                new Scope(shown.id(), reach),
                period,
                unit.map(Agency::code).orElse(typed.isEmpty() ? shown.code() : typed),
                faults,
                reaches.stream()
                        .map(r -> new Option(r.code(), t("figures.reach." + r.code())))
                        .toList(),
                PeriodChoices.begun(today, List.of(period)));
    }

    /// As units were called when the period ended: those that have ended since still open to what
    /// they did. One that came later is taken, too.
    private static Optional<Agency> meant(
            String typed, LocalDate then, Organisation organisation, List<Fault> faults) {
        var known = organisation.meant(typed, then);
        var found = known.isEmpty() ? organisation.meant(typed, organisation.today()) : known;
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        faults.add(
                new Fault(
                        "unit",
                        found.isEmpty()
                                ? t("figures.unit.none", typed)
                                : t("figures.unit.several", typed, found.size())));
        return Optional.empty();
    }

    private static Agency province(Organisation organisation) {
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.tier() == Tier.PROVINCE)
                .findFirst()
                .orElseThrow();
    }

    private static Period period(@Nullable String code, Period otherwise, List<Fault> faults) {
        if (code == null || code.isBlank()) {
            return otherwise;
        }
        var period = Period.parse(code);
        if (period.isEmpty()) {
            faults.add(new Fault("period", t("figures.period.none", code.strip())));
        }
        return period.orElse(otherwise);
    }

    /// `UBND tỉnh Nghệ An, 01/2024`.
    String caption() {
        var reach =
                scope.reach() == Scope.Reach.ALL
                        ? ""
                        : " (" + t("figures.reach." + scope.reach().code()) + ")";
        return unit.name() + reach + " · " + PeriodWords.of(period);
    }

    String path(Figure figure) {
        return Figures.path(figure, unit.code(), scope.reach(), period);
    }

    /// The same figure of another unit.
    String path(Figure figure, Agency other) {
        return Figures.path(figure, other.code(), Scope.Reach.ALL, period);
    }

    /// The list of all figures, of the same agency and period.
    String list() {
        return "/figures" + query(path(Figure.count("x", Figure.Better.NEITHER)));
    }

    /// The index of the same agency and period.
    String index() {
        return "/index/%s?period=%s&reach=%s"
                .formatted(unit.code(), period.code(), scope.reach().code());
    }

    /// The cases behind a figure.
    String cases(Figure figure, String part) {
        var path = path(figure);
        return "/figures/" + figure.key() + "/cases" + query(path) + "&part=" + part;
    }

    /// The complaints behind a figure.
    String complaints(Figure figure, String part) {
        var path = path(figure);
        return "/figures/" + figure.key() + "/complaints" + query(path) + "&part=" + part;
    }

    private static String query(String path) {
        return path.substring(path.indexOf('?'));
    }

    @Nullable String fault(String field) {
        return Fault.of(faults, field);
    }
}
