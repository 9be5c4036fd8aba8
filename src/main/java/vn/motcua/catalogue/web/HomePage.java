package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.web.Page;

/// The first page people see: what do you need, and where is my case.
///
/// @param events occasions of life there are procedures for
/// @param most procedures to start from
/// @param counted whether these are the most used, or the essential services
record HomePage(List<String> events, List<ProcedureVersion> most, boolean counted) implements Page {

    @Override
    public String title() {
        return t("catalogue.home.title");
    }

    String mostTitle() {
        return t(counted ? "catalogue.home.most-used" : "catalogue.home.essential");
    }
}
