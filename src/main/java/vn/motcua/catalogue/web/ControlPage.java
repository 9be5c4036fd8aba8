package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.catalogue.Draft;
import vn.motcua.catalogue.ProcedureHits;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Where procedure control begins: drafts, a search, and new procedures.
record ControlPage(
        List<Draft> drafts,
        String asked,
        ProcedureHits found,
        String typedCode,
        List<Mistake> mistakes)
        implements Page {

    @Override
    public String title() {
        return t("catalogue.control.title");
    }

    List<Fault> faults() {
        return Mistake.told(mistakes);
    }

    @Override
    public HttpStatus status() {
        return mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
