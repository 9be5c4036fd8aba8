package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.web.Page;

/// What stands where the plan will be.
///
/// @param mayEnter whether the reader may enter a programme
record NoPlanPage(List<ProgrammeLink> places, boolean mayEnter) implements Page {

    @Override
    public String title() {
        return t("directive.plan.title");
    }
}
