package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.access.DemoAccounts.DemoPerson;
import vn.motcua.access.SignInTrouble;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// E-mail and password; in the demonstration also people to be by one click.
///
/// @param trouble why the way to the provider and back was not finished, or null
record SignInPage(
        String email, boolean refused, @Nullable SignInTrouble trouble, List<DemoPerson> people)
        implements Page {

    static SignInPage of(String email, boolean refused, List<DemoPerson> people) {
        return new SignInPage(email, refused, null, people);
    }

    static SignInPage troubled(SignInTrouble trouble) {
        return new SignInPage("", false, trouble, List.of());
    }

    @Override
    public String title() {
        return t("access.sign-in.title");
    }

    @Override
    public HttpStatus status() {
        return trouble == SignInTrouble.UNREACHABLE
                ? HttpStatus.SERVICE_UNAVAILABLE
                : refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    /// What happened and what to do.
    String trouble(SignInTrouble trouble) {
        return t("access.sign-in." + trouble.word());
    }

    List<Fault> faults() {
        return refused
                ? List.of(
                        new Fault("email", t("access.sign-in.refused")),
                        new Fault("password", t("access.sign-in.refused.advice")))
                : List.of();
    }

    List<DemoPerson> citizens() {
        return people.stream().filter(p -> p.face().equals("citizen")).toList();
    }

    List<DemoPerson> staff() {
        return people.stream().filter(p -> !p.face().equals("citizen")).toList();
    }

    String about(DemoPerson person) {
        return person.unit().isEmpty() ? person.name() : person.name() + " · " + person.unit();
    }

    String face(DemoPerson person) {
        return t("access.face." + person.face());
    }
}
