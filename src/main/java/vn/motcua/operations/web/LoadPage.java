package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.stream.Collectors;
import vn.motcua.operations.process.Load;
import vn.motcua.web.Page;

/// How much each member of staff of a unit has to do, for its head.
record LoadPage(String unit, Load.OfUnit load) implements Page {

    @Override
    public String title() {
        return t("process.load.title");
    }

    static String posts(Load.OfOfficer officer) {
        return officer.posts().stream()
                .map(r -> t("organisation.role." + r.code()))
                .collect(Collectors.joining(", "));
    }
}
