package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.web.Page;

/// The codes for the day the device is lost, shown this once.
record RecoveryCodesPage(List<String> codes, String onward) implements Page {

    @Override
    public String title() {
        return t("access.recovery.title");
    }
}
