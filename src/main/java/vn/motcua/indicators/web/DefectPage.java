package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.publication.Correction;
import vn.motcua.indicators.publication.IndexDraft;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The notice of a unit's draft figures with what is weak in them, and what the unit says against
/// them.
///
/// @param opens to what components open, by their codes
/// @param confirmed that the figures are right, or null while the unit has not said so
/// @param mayAsk whether the reader speaks for the unit and there is time
record DefectPage(
        IndexDraft draft,
        Agency unit,
        IndexResult result,
        List<IndexResult.Line> weak,
        Map<String, ComponentOpens.Opens> opens,
        List<Correction> corrections,
        @Nullable Confirmed confirmed,
        boolean mayAsk,
        Typed typed,
        List<Fault> faults,
        @Nullable String refused)
        implements Page {

    /// What was typed.
    record Typed(String component, String caseCode, String reason) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    @Override
    public String title() {
        return t("index.defect.title", unit.name());
    }

    @Override
    public HttpStatus status() {
        if (refused != null) {
            return HttpStatus.CONFLICT;
        }
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Option> components() {
        return result.version().components().stream()
                .map(c -> new Option(c.code(), c.code() + " " + ScoreText.name(c)))
                .toList();
    }

    /// Whether the unit asked for a correction that has no answer: its figures are not right yet.
    boolean waits() {
        return corrections.stream().anyMatch(c -> c.state() == Correction.State.ASKED);
    }

    String stamp() {
        return Integer.toString(draft.version());
    }

    String path() {
        return "/index/drafts/%d/%s".formatted(draft.id(), unit.code());
    }
}
