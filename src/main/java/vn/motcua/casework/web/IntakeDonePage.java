package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import vn.motcua.casework.Case;
import vn.motcua.web.Page;

/// A case was taken in.
///
/// @param projected whether its due date rests on a day off that is not decided yet
record IntakeDonePage(Case file, boolean projected, String procedure, String unit) implements Page {

    @Override
    public String title() {
        return t("casework.officer.intake.done");
    }
}
