package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import vn.motcua.web.Page;

/// An application being prepared, as a list of what is done and what is left.
record DraftPage(Sheet sheet) implements Page {

    @Override
    public String title() {
        return t("citizen.draft.title");
    }

    long done() {
        return sheet.journey().stops().stream().filter(Journey.Stop::done).count();
    }
}
