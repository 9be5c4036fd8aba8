package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.stream.Collectors;
import vn.motcua.operations.process.Load;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Page;

/// How much each member of staff of a unit has to do, for its head.
///
/// @param opens whether the reader may read cases
record LoadPage(Agency unit, boolean opens, Load.OfUnit load) implements Page {

    @Override
    public String title() {
        return t("process.load.title");
    }

    /// Those that somebody has now.
    String casesOf(Load.OfOfficer officer) {
        return StuckController.CASES
                + "?unit="
                + unit.code()
                + "&holder="
                + officer.account().value();
    }

    static String posts(Load.OfOfficer officer) {
        return officer.posts().stream()
                .map(r -> t("organisation.role." + r.code()))
                .collect(Collectors.joining(", "));
    }
}
