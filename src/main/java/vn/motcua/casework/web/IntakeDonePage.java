package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import vn.motcua.casework.Case;
import vn.motcua.web.Page;

/// A case was taken in.
record IntakeDonePage(Case file, String procedure, String unit) implements Page {

    @Override
    public String title() {
        return t("casework.officer.intake.done");
    }
}
