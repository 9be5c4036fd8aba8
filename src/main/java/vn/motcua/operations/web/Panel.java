package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.operations.Wall.Shown;
import vn.motcua.web.Formats;
import vn.motcua.web.Sparkline;
import vn.motcua.web.WallPanel.Light;
import vn.motcua.web.WallPanel.Number;

/// A panel as it is drawn. The first of its numbers stand large, the rest below them.
///
/// @param opens whether the reader may read its lists
record Panel(Shown shown, boolean opens) {

    private static final int LARGE = 3;

    String key() {
        return shown.key();
    }

    String title() {
        return t("wall." + shown.key());
    }

    /// What a panel says that has no number to show.
    String empty() {
        return t(shown.answers() ? "operations.wall.empty" : "operations.wall.no-answer");
    }

    List<Number> large() {
        return shown.numbers().stream().limit(LARGE).toList();
    }

    List<Number> small() {
        return shown.numbers().stream().skip(LARGE).toList();
    }

    String value(Number number) {
        return Formats.measured(number.value());
    }

    /// Where it opens; null when it opens to nothing the reader may read.
    @Nullable String path(Number number) {
        return opens ? number.path() : null;
    }

    /// Words instead of a figure take less room.
    boolean isFigure(Number number) {
        return Formats.plotted(number.value()) != null;
    }

    boolean isLit(Number number) {
        return number.light() != Light.NONE;
    }

    /// Its state among the tags: a word and a shape, whatever the colour.
    String state(Number number) {
        return switch (number.light()) {
            case GOOD -> "done";
            case WATCH -> "risk";
            case BAD, NONE -> "late";
        };
    }

    String word(Number number) {
        return t("operations.light." + number.light().name().toLowerCase(Locale.ROOT));
    }

    boolean hasTarget(Number number) {
        return number.target() != null || "".equals(number.targetName());
    }

    /// What it is to reach; who says so stands beside the first, there is no room for more.
    String target(Number number) {
        var target = number.target();
        if (target == null) {
            return t("operations.wall.no-target");
        }
        var value =
                number.value() instanceof vn.motcua.shared.Measured.Count
                        ? Formats.decimal(target, 0)
                        : Formats.percent(target);
        var isFirst = number.equals(shown.numbers().getFirst());
        return number.targetName() == null || !isFirst
                ? t("operations.wall.target", value)
                : t("operations.wall.target-of", value, number.targetName());
    }

    Sparkline course(Number number) {
        var values = number.course().stream().map(Formats::plotted).toList();
        var texts = number.course().stream().map(Formats::measured).toList();
        return new Sparkline(
                values, t("operations.wall.course", t(number.textKey()), String.join("; ", texts)));
    }

    /// How fresh the panel is, where all that has a time has the same.
    boolean isOfOneTime() {
        return times().count() == 1;
    }

    boolean showsTime(Number number) {
        return number.asOf() != null && !isOfOneTime();
    }

    String asOf() {
        return asOf(times().findFirst().orElse(null));
    }

    String asOf(@Nullable Instant time) {
        return t("operations.wall.number-as-of", Formats.dateTime(time));
    }

    private Stream<Instant> times() {
        return shown.numbers().stream()
                .map(Number::asOf)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct();
    }
}
