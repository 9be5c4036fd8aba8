package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.publication.Correction;
import vn.motcua.indicators.publication.IndexDraft;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Page;

/// Draft figures put before the units, and what the units say.
///
/// @param notices drafts with the units for which the reader speaks
/// @param entries what was asked, for those who answer
record CorrectionsPage(List<Notice> notices, List<Entry> entries, boolean decides) implements Page {

    /// A draft and the units of the reader.
    record Notice(IndexDraft draft, List<Agency> units) {}

    /// A correction with the names that belong to it.
    record Entry(Correction correction, String unit, @Nullable String asker) {}

    @Override
    public String title() {
        return t("index.corrections.title");
    }
}
