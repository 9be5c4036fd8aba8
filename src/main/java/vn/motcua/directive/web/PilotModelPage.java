package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.course.Measurement;
import vn.motcua.directive.pilot.PilotModel;
import vn.motcua.directive.pilot.PilotPhase;
import vn.motcua.directive.pilot.PilotReport;
import vn.motcua.directive.pilot.Place;
import vn.motcua.shared.Measured;
import vn.motcua.web.Option;
import vn.motcua.web.Page;
import vn.motcua.web.TileMap;

/// One pilot model: what it is, where it stands, where it runs, and what comes next.
///
/// @param now how its figure stands in the units in which it runs, or null
/// @param practice the month by whose practice the figure is counted, or null
/// @param path where the figure opens to what it is made of, or null
/// @param reporting the units for which this reader reports
record PilotModelPage(
        PilotModel model,
        String owner,
        List<Spot> places,
        List<Said> reports,
        @Nullable Measurement now,
        @Nullable String path,
        @Nullable String practice,
        TileMap map,
        List<ProgrammeWords.Line> course,
        May may,
        List<Option> reporting,
        List<Option> districts,
        LocalDate today,
        LocalDate month,
        ProgrammeForm form)
        implements Page {

    /// A unit in which it runs or is to run.
    record Spot(Place place, String unit, boolean mayBegin, boolean silent) {}

    /// A report with its unit's name.
    record Said(PilotReport report, String unit) {}

    /// What this reader may do.
    record May(boolean edit, boolean decide) {}

    @Override
    public String title() {
        return model.plan().name();
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    TileMap drawn() {
        return new TileMap(
                map.id(), t("programme.model.map"), map.tiles(), map.scale(), map.legend());
    }

    String here() {
        return "/programme/models/" + model.id();
    }

    String version() {
        return Integer.toString(model.version());
    }

    PilotPhase.Code phase() {
        return model.phase().code();
    }

    long running() {
        return places.stream().filter(p -> p.place().started() != null).count();
    }

    long silent() {
        return places.stream().filter(Spot::silent).count();
    }

    /// By how much the figure moved from the baseline to the result, or until now.
    @Nullable String moved() {
        var result = model.phase().resultOrNull();
        var after = result == null ? now : result.measured();
        var before = model.phase().baselineOrNull();
        return before == null || after == null
                ? null
                : ProgrammeWords.moved(value(before.measured()), after.value());
    }

    private static @Nullable Measured value(@Nullable Measurement measured) {
        return measured == null ? null : measured.value();
    }

    boolean canStart() {
        return may.edit() && phase() == PilotPhase.Code.PROPOSED;
    }

    boolean canEvaluate() {
        return may.edit() && phase() == PilotPhase.Code.TRYING;
    }

    boolean canReplicate() {
        return may.decide() && phase() == PilotPhase.Code.EVALUATED;
    }

    boolean canStop() {
        return may.decide() && phase() != PilotPhase.Code.STOPPED;
    }

    boolean canRollOut() {
        return may.edit() && phase() == PilotPhase.Code.REPLICATED;
    }

    boolean canReport() {
        return !reporting.isEmpty() && model.phase().isReported();
    }

    /// Whether the next thing to do is somebody else's.
    boolean waits() {
        return !canStart() && !canEvaluate() && !canReplicate();
    }

    String waitsFor() {
        return t("programme.model.waits." + phase().code());
    }
}
