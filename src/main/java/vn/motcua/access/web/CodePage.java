package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Asks for the code of the second factor.
record CodePage(boolean wrong) implements Page {

    @Override
    public String title() {
        return t("access.code.title");
    }

    @Override
    public HttpStatus status() {
        return wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    List<Fault> faults() {
        return wrong ? List.of(new Fault("code", t("access.code.wrong"))) : List.of();
    }
}
