package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Takes somebody in as staff.
record InvitePage(String name, String email, List<String> wrong) implements Page {

    @Override
    public String title() {
        return t("access.invite.title");
    }

    @Override
    public HttpStatus status() {
        return wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return wrong.stream().map(f -> new Fault(f, t("access.field." + f + ".wrong"))).toList();
    }
}
