package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import vn.motcua.casework.Case;
import vn.motcua.web.Page;

/// An application was filed: its code and what happens next.
record FiledPage(Case file, String procedure, String unit) implements Page {

    @Override
    public String title() {
        return t("citizen.filed.title");
    }

    String address() {
        return "/my/cases/" + file.code().value();
    }
}
