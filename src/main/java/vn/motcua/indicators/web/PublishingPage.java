package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.indicators.publication.IndexDraft;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Where the index is drafted and published: open drafts, and what was published.
///
/// @param drafts null for who holds a post that drafts or approves elsewhere: their unit's figures
///   reach them by its notice
/// @param draftedBy the unit that drafts, for those who hold the same post elsewhere; else null
/// @param refused code of the rule that said no, or null
record PublishingPage(
        @Nullable List<IndexDraft> drafts,
        EditionsOfYear published,
        List<Option> periods,
        Typed typed,
        boolean mayDraft,
        @Nullable String draftedBy,
        List<Fault> faults,
        @Nullable String refused)
        implements Page {

    /// What was typed.
    record Typed(String period, String reason) {}

    @Override
    public String title() {
        return t("index.desk.title");
    }

    @Override
    public HttpStatus status() {
        return faults.isEmpty() && refused == null
                ? HttpStatus.OK
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
