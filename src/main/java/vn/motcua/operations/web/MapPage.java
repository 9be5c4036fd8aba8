package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Period;
import vn.motcua.operations.Outlines.Drawn;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;
import vn.motcua.web.Link;
import vn.motcua.web.Option;
import vn.motcua.web.Page;
import vn.motcua.web.TileMap;

/// A figure on the map: districts of the province, or communes of a district.
///
/// @param drawn official outlines, where an installation has loaded them
record MapPage(
        Agency unit,
        List<Agency> above,
        Units units,
        MapView view,
        List<Figure> figures,
        @Nullable Drawn drawn,
        Rights rights)
        implements Page {

    static final int PERIODS = 12;

    /// Those on the map, and those beside it.
    record Units(List<Agency> placed, List<Agency> others) {}

    /// What the reader asked for and may do.
    ///
    /// @param next what follows by itself on a screen that goes round; else null
    record Rights(@Nullable String next, boolean loads) {

        boolean rotates() {
            return next != null;
        }
    }

    String density() {
        return rights.rotates() ? "wall" : "officer";
    }

    @Override
    public String title() {
        return t("operations.map.title-of", unit.name());
    }

    String caption() {
        return t(view.figure().textKey()) + " – " + period(view.period());
    }

    static String period(Period period) {
        return vn.motcua.indicators.PeriodWords.of(period);
    }

    TileMap tiles() {
        return view.tiles(units.placed(), caption());
    }

    String whole() {
        return Formats.measured(view.whole());
    }

    String wholePath() {
        return view.path(unit);
    }

    List<Link> breadcrumbs() {
        return above.stream()
                .map(a -> new Link(a.name(), path(a, view.figure(), view.period())))
                .toList();
    }

    static String path(Agency of, Figure figure, Period period) {
        return "/map?unit=%s&figure=%s&period=%s".formatted(of.code(), figure.key(), period.code());
    }

    String earlier() {
        return path(unit, view.figure(), view.period().previous());
    }

    String later() {
        return path(unit, view.figure(), view.period().next());
    }

    String withKind(Period.Kind kind) {
        return path(unit, view.figure(), Period.of(kind, view.period().last()));
    }

    String next() {
        return rights.next() + "&rotate=yes";
    }

    String rotation() {
        return path(unit, view.figure(), view.period()) + (rights.rotates() ? "" : "&rotate=yes");
    }

    List<Option> choices() {
        return figures.stream().map(f -> new Option(f.key(), t(f.textKey()))).toList();
    }

    List<Period> course() {
        return view.period().course(PERIODS);
    }

    String names() {
        return String.join("|", course().stream().map(MapPage::period).toList());
    }

    List<Period.Kind> kinds() {
        return List.of(Period.Kind.values());
    }

    String comparison(Agency one) {
        return "/map/comparison?one=%s&two=%s&figure=%s&period=%s"
                .formatted(one.code(), unit.code(), view.figure().key(), view.period().code());
    }

    List<Agency> all() {
        return java.util.stream.Stream.concat(units.placed().stream(), units.others().stream())
                .toList();
    }

    String measured(Measured value) {
        return Formats.measured(value);
    }

    /// Classes of a drawn outline: its colour.
    String css(Agency agency) {
        var step = view.step(agency);
        return "mc-outline__shape mc-fill--" + (step == null ? "none" : step.toString());
    }

    List<Agency> outlined() {
        if (drawn == null) {
            return List.of();
        }
        var shapes = drawn.shapes();
        return units.placed().stream()
                .filter(a -> a.gsoCode() != null && shapes.containsKey(a.gsoCode()))
                .toList();
    }
}
