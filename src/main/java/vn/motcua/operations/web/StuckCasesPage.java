package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import org.jspecify.annotations.Nullable;
import vn.motcua.operations.process.Stuck.Slice;
import vn.motcua.web.Page;

/// Open cases that wait, the longest waiting first.
///
/// @param narrowed what the list is narrowed to, in words
record StuckCasesPage(
        String unit,
        String back,
        String narrowed,
        Slice slice,
        ActivityWords words,
        ProcessReader names,
        @Nullable String next)
        implements Page {

    @Override
    public String title() {
        return t("process.stuck.cases.title");
    }
}
