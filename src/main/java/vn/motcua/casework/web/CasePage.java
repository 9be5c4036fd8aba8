package vn.motcua.casework.web;

import org.springframework.http.HttpStatus;
import vn.motcua.web.Page;

/// One case.
record CasePage(CaseView view) implements Page {

    @Override
    public String title() {
        return view.procedure().name();
    }

    @Override
    public HttpStatus status() {
        var attempt = view.attempt();
        if (attempt == null) {
            return HttpStatus.OK;
        }
        return attempt.refusal() == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }
}
