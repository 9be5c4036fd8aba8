package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import org.jspecify.annotations.Nullable;
import vn.motcua.operations.process.ProcessFlows.Slice;
import vn.motcua.web.Page;

/// The cases behind an arrow or a way.
///
/// @param what the arrow or way in words
/// @param beginning address of the first page, when this is not it
/// @param next address of the next page, if there is one
record ProcessCasesPage(
        ProcessAddress address,
        String period,
        String back,
        String what,
        Slice slice,
        ProcessReader names,
        @Nullable String beginning,
        @Nullable String next)
        implements Page {

    @Override
    public String title() {
        return t("process.cases.title");
    }
}
