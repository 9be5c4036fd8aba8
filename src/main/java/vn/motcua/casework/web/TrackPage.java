package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Asks for a case's code and four digits.
record TrackPage(String typed, Answer answer) implements Page {

    /// What became of the last try.
    enum Answer {
        NONE,
        FAULTY,
        NOT_FOUND,
        TOO_MANY
    }

    @Override
    public String title() {
        return t("citizen.track.title");
    }

    @Override
    public HttpStatus status() {
        return switch (answer) {
            case NONE -> HttpStatus.OK;
            case FAULTY -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    List<Fault> faults() {
        return switch (answer) {
            case NONE, TOO_MANY -> List.of();
            case FAULTY ->
                    typed.isBlank()
                            ? List.of(new Fault("code", t("citizen.track.code.missing")))
                            : List.of(new Fault("digits", t("citizen.track.digits.missing")));
            case NOT_FOUND -> List.of(new Fault("code", t("citizen.track.not-found")));
        };
    }
}
