package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.operations.Outlines.Drawn;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Where an administrator loads official outlines of the units, or goes back to the tiles.
///
/// @param drawn what is loaded, at most one of each tier
record OutlinesPage(List<Drawn> drawn, List<Fault> faults) implements Page {

    @Override
    public String title() {
        return t("operations.outlines.title");
    }

    @Override
    public HttpStatus status() {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
