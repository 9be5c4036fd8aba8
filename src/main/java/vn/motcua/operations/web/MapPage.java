package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Period;
import vn.motcua.operations.Outlines;
import vn.motcua.operations.Outlines.Drawn;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;
import vn.motcua.web.Link;
import vn.motcua.web.Option;
import vn.motcua.web.Page;
import vn.motcua.web.TileMap;

/// A figure on the map: districts of the province, or communes of a district.
///
/// @param practice whose practice a figure of the index is, where it matters; else null
/// @param drawn official outlines, where an installation has loaded them
record MapPage(
        Agency unit,
        List<Agency> above,
        Units units,
        MapView view,
        @Nullable String practice,
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
    /// @param until the last of the periods among which the slider chooses
    record Rights(@Nullable String next, boolean loads, LocalDate today, Period until) {

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
        return above.stream().map(a -> new Link(a.name(), here(a))).toList();
    }

    /// The map of another unit, of the same figure and period.
    String here(Agency other) {
        return path(other, view.figure(), view.period());
    }

    static String path(Agency of, Figure figure, Period period) {
        return "/map?unit=%s&figure=%s&period=%s".formatted(of.code(), figure.key(), period.code());
    }

    /// A period before or after, on the same slider as long as it reaches there.
    String earlier() {
        return beside(place() - 1, view.period().previous());
    }

    String later() {
        return beside(place() + 1, view.period().next());
    }

    private String beside(int at, Period period) {
        return at < 0 || at >= PERIODS
                ? path(unit, view.figure(), period)
                : path(unit, view.figure(), rights.until()) + "&at=" + at;
    }

    /// Where the slider stands.
    int place() {
        return course().indexOf(view.period());
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
        return rights.until().course(PERIODS);
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

    /// Nothing is measured of a time that has not begun.
    boolean hasLater() {
        return !view.period().next().first().isAfter(rights.today());
    }

    /// What the unit does itself, apart from those below it; nothing for the province, which has no
    /// desk of its own.
    boolean hasOwn() {
        return unit.tier() != Tier.PROVINCE && Formats.plotted(view.own()) != null;
    }

    String own() {
        return Formats.measured(view.own());
    }

    String ownPath() {
        return view.ownPath(unit);
    }

    /// Those with a value, the worst first; where neither side is worse, the largest first.
    List<Agency> measuredUnits() {
        var order = Comparator.comparingDouble(this::plotted);
        return all().filter(a -> Formats.plotted(view.value(a)) != null)
                .sorted(view.figure().better() == Figure.Better.MORE ? order : order.reversed())
                .toList();
    }

    List<Agency> unmeasured() {
        return all().filter(a -> Formats.plotted(view.value(a)) == null).toList();
    }

    private double plotted(Agency agency) {
        var value = Formats.plotted(view.value(agency));
        return value == null ? 0 : value;
    }

    private Stream<Agency> all() {
        return Stream.concat(units.placed().stream(), units.others().stream());
    }

    String shortName(Agency agency) {
        return MapView.shortName(agency);
    }

    String brief(Agency agency) {
        return view.brief(agency);
    }

    /// The class of words that stand on an outline.
    String over(Agency agency) {
        var step = view.step(agency);
        return "mc-over--" + (step == null ? "none" : step.toString());
    }

    String measured(Measured value) {
        return Formats.measured(value);
    }

    /// Classes of a drawn outline: its colour.
    String css(Agency agency) {
        var step = view.step(agency);
        return "mc-outline__shape mc-fill--" + (step == null ? "none" : step.toString());
    }

    /// Units whose outline is not in what was loaded: the table alone shows them.
    List<Agency> undrawn() {
        var shapes = drawn == null ? Map.<String, Outlines.Shape>of() : drawn.shapes();
        return units.placed().stream()
                .filter(a -> a.gsoCode() == null || !shapes.containsKey(a.gsoCode()))
                .toList();
    }

    /// The units that have an outline, each where it stands in a drawing that they fill; null where
    /// none has one.
    @Nullable OutlineMap outlines() {
        if (drawn == null) {
            return null;
        }
        var shapes = drawn.shapes();
        var shown =
                units.placed().stream()
                        .filter(a -> a.gsoCode() != null && shapes.containsKey(a.gsoCode()))
                        .toList();
        return shown.isEmpty() ? null : OutlineMap.of(shown, shapes);
    }
}
