package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.access.Registration.Welcome;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Chooses a password, for a new account or again.
record PasswordPage(Welcome welcome, String token, @Nullable String fault) implements Page {

    @Override
    public String title() {
        return t(welcome.first() ? "access.password.title.first" : "access.password.title");
    }

    @Override
    public HttpStatus status() {
        return fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return fault == null ? List.of() : List.of(new Fault("password", t(fault)));
    }

    @Override
    public String toString() {
        return "PasswordPage";
    }
}
