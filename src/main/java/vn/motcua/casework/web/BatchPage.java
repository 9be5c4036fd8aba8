package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Page;

/// What became of each case of a batch.
record BatchPage(BatchAction action, List<Line> lines, String back) implements Page {

    /// One case.
    ///
    /// @param refusal stable code of why not, or null when it was done
    record Line(String code, @Nullable String refusal) {

        boolean done() {
            return refusal == null;
        }
    }

    @Override
    public String title() {
        return t("casework.officer.batch.title", t("casework.command." + action.code()));
    }

    long done() {
        return lines.stream().filter(Line::done).count();
    }
}
