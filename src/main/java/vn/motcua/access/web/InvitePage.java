package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.shared.Role;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Takes somebody in as staff, into a post at a unit.
///
/// @param wrong field and key of the sentence
record InvitePage(InviteForm form, List<Fault> wrong) implements Page {

    @Override
    public String title() {
        return t("access.invite.title");
    }

    @Override
    public HttpStatus status() {
        return wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return wrong.stream().map(f -> new Fault(f.field(), t(f.message()))).toList();
    }

    List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(r -> new Option(r.code(), t("access.face." + r.code())))
                .toList();
    }
}
