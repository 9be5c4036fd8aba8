package vn.motcua.directive.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.inspection.Finding;
import vn.motcua.directive.inspection.FindingState;
import vn.motcua.directive.inspection.Inspection;
import vn.motcua.web.Page;

/// One inspection with its findings.
///
/// @param key identifier of the finding that the page's form makes
/// @param typed which finding's form was typed into, empty when none
record InspectionPage(
        Inspection inspection,
        String unit,
        List<Spot> findings,
        List<ProgrammeWords.Line> course,
        boolean mayEdit,
        LocalDate today,
        UUID key,
        String typed,
        ProgrammeForm form)
        implements Page {

    /// A finding, whether this reader answers for its unit, and whether that has answered to it.
    record Spot(Finding finding, String unit, String code, boolean isOurs, boolean answered) {

        String id() {
            return finding.id().toString();
        }

        String version() {
            return Integer.toString(finding.version());
        }

        FindingState.Code state() {
            return finding.state().code();
        }
    }

    @Override
    public String title() {
        return inspection.held().title();
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    String here() {
        return "/programme/inspections/" + inspection.id();
    }

    /// Whether this reader may say anew what was found.
    boolean mayCorrect(Spot spot) {
        return mayEdit && !spot.answered() && spot.state() == FindingState.Code.OPEN;
    }

    /// What stands in a field of the form that corrects a finding; what was typed comes first.
    String right(Spot spot, String field) {
        var own = formOf(spot);
        if (own.isFaultyAt("right-unit", "right-what", "right-due")) {
            return own.value(field);
        }
        var found = spot.finding().found();
        return switch (field) {
            case "right-unit" -> spot.code();
            case "right-what" -> found.what();
            case "right-due" -> ProgrammeWords.typed(found.due());
            default -> throw new IllegalArgumentException(field);
        };
    }

    /// What was typed into a finding's form, if it was this one's.
    ProgrammeForm formOf(Spot spot) {
        return spot.id().equals(typed) ? form : ProgrammeForm.empty();
    }

    /// The tint of a state.
    static String tint(FindingState.Code state) {
        return switch (state) {
            case OPEN -> "waiting";
            case REMEDIED -> "ready";
            case CONFIRMED -> "done";
        };
    }
}
