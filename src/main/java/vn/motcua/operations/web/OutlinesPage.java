package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.operations.Outlines.Drawn;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Where an administrator loads official outlines of the units, or goes back to the tiles.
record OutlinesPage(@Nullable Drawn drawn, List<Fault> faults) implements Page {

    @Override
    public String title() {
        return t("operations.outlines.title");
    }

    @Override
    public HttpStatus status() {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
