package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Set;
import vn.motcua.operations.Wall.Shown;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// The operations wall (màn hình điều hành) of a unit and all below it.
///
/// @param below the units directly below, to go on from here
/// @param open the panels whose lists the reader may read
/// @param rotates whether the map follows by itself, and the wall again after it
record WallPage(
        Agency unit,
        List<Agency> below,
        List<Shown> shown,
        Set<String> open,
        String asOf,
        boolean rotates)
        implements Page {

    @Override
    public String title() {
        return t("operations.wall.title-of", unit.name());
    }

    List<Panel> panels() {
        return shown.stream().map(s -> new Panel(s, open.contains(s.key()))).toList();
    }

    String stream() {
        return "/wall/events?unit=%s&speaks=%s"
                .formatted(unit.code(), Shell.language().getLanguage());
    }

    String rotation() {
        return path("/wall") + (rotates ? "" : "&rotate=yes");
    }

    String path(String place) {
        return place + "?unit=" + unit.code();
    }
}
