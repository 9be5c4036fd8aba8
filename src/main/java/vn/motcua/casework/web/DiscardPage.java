package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import vn.motcua.web.Page;

/// Asks before an application being prepared is thrown away.
record DiscardPage(Sheet sheet) implements Page {

    @Override
    public String title() {
        return t("citizen.discard.title");
    }
}
