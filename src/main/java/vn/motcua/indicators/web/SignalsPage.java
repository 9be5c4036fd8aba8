package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.signal.Signal;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Signals for inspectors.
///
/// @param units how many each unit has, those with most first
/// @param names of the units of the list
/// @param more where the next page begins, or null
record SignalsPage(
        Typed typed,
        List<Option> periods,
        List<Signal> signals,
        Map<Agency, Integer> units,
        Map<Integer, String> names,
        @Nullable String more)
        implements Page {

    private static final int MOST = 20;

    /// The filters as they stand in the address.
    record Typed(String unit, String kind, String period, boolean unlooked) {}

    @Override
    public String title() {
        return t("index.signals.title");
    }

    static List<Option> kinds() {
        return Arrays.stream(Signal.Kind.values())
                .map(kind -> new Option(kind.code(), t("index.signal." + kind.code())))
                .toList();
    }

    /// What was found, in a sentence.
    static String explained(Signal signal) {
        return t(
                "index.signal." + signal.kind().code() + ".text",
                signal.measured(),
                signal.threshold(),
                signal.otherCode() == null ? "" : signal.otherCode());
    }

    /// The units with most.
    List<Map.Entry<Agency, Integer>> most() {
        return units.entrySet().stream().limit(MOST).toList();
    }

    /// All the others.
    List<Map.Entry<Agency, Integer>> others() {
        return units.entrySet().stream().skip(MOST).toList();
    }

    String path(String unit, @Nullable String before) {
        return "/signals?unit=%s&kind=%s&period=%s%s%s"
                .formatted(
                        unit,
                        typed.kind(),
                        typed.period(),
                        typed.unlooked() ? "&unlooked=yes" : "",
                        before == null ? "" : "&before=" + before);
    }
}
