package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.pilot.PilotPhase;
import vn.motcua.directive.pilot.PilotRow;
import vn.motcua.web.Option;
import vn.motcua.web.Page;
import vn.motcua.web.TileMap;

/// The pilot models.
///
/// @param silent how many reports are owed for the month and were not given
/// @param unit name of the unit the list is narrowed to, or null
/// @param owner name of the unit whose programme's models alone are shown, or null
/// @param next address of the next page, or null
record PilotModelsPage(
        List<Row> rows,
        Map<PilotPhase.Code, Integer> counts,
        int silent,
        LocalDate month,
        TileMap map,
        String phase,
        @Nullable String unit,
        @Nullable String owner,
        @Nullable String next,
        boolean mayEdit)
        implements Page {

    record Row(PilotRow model, String owner) {}

    @Override
    public String title() {
        return t("programme.models");
    }

    TileMap drawn() {
        return new TileMap(
                map.id(), t("programme.models.map"), map.tiles(), map.scale(), map.legend());
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int running() {
        return Arrays.stream(PilotPhase.Code.values())
                .filter(p -> p != PilotPhase.Code.PROPOSED && p != PilotPhase.Code.STOPPED)
                .mapToInt(p -> counts.getOrDefault(p, 0))
                .sum();
    }

    List<Option> phases() {
        return Arrays.stream(PilotPhase.Code.values())
                .map(p -> new Option(p.code(), t("programme.phase." + p.code())))
                .toList();
    }

    /// The tint of a phase.
    static String state(PilotPhase.Code phase) {
        return switch (phase) {
            case PROPOSED -> "new";
            case TRYING -> "working";
            case EVALUATED -> "ready";
            case REPLICATED -> "done";
            case STOPPED -> "stopped";
        };
    }
}
