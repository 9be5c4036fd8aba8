package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.indicators.publication.IndexDraft;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Page;

/// A draft of the index: what would be published, what differs from the last edition, and who may
/// do what with it.
///
/// @param hash SHA-256 of the rows shown: what will be sealed
/// @param rows units whose figures differ from the last edition; all units of a first one
/// @param confirmed how many units have said that their figures are right
/// @param open corrections that wait for an answer
record ScoreDraftPage(
        IndexDraft draft,
        String drafter,
        String hash,
        IndexVersion version,
        List<Row> rows,
        int all,
        int confirmed,
        int open,
        Rights rights,
        @Nullable String refused)
        implements Page {

    /// What the reader may do.
    ///
    /// @param ownDraft whether the reader made it, and so may not approve it
    /// @param unsent whether it has yet to be put before the units
    record Rights(
            boolean edit, boolean approve, boolean ownDraft, boolean unsent, boolean correctable) {}

    /// One unit.
    ///
    /// @param confirmed that its figures are right, or null while it has not said so
    record Row(
            Agency unit,
            IndexResult result,
            @Nullable IndexResult published,
            int weak,
            @Nullable Confirmed confirmed) {

        String was() {
            return published == null ? "–" : ScoreText.reached(published);
        }
    }

    @Override
    public String title() {
        return t("index.draft.title", PeriodWords.of(draft.period()));
    }

    @Override
    public HttpStatus status() {
        return refused == null ? HttpStatus.OK : HttpStatus.CONFLICT;
    }

    String path() {
        return "/index/desk/" + draft.id();
    }

    String stamp() {
        return Integer.toString(draft.version());
    }
}
