package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import vn.motcua.casework.Case;
import vn.motcua.casework.deadline.DeadlineProof;
import vn.motcua.web.Page;

/// How the due date of one's own case was counted.
record MyDeadlinePage(Case file, DeadlineProof proof, String unit) implements Page {

    @Override
    public String title() {
        return t("citizen.deadline.title");
    }
}
