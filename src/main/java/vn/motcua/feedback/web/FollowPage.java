package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Asks for the code of a complaint.
record FollowPage(String typed, Answer answer) implements Page {

    /// What became of the last try.
    enum Answer {
        NONE,
        NOT_FOUND,
        TOO_MANY
    }

    @Override
    public String title() {
        return t("feedback.follow.title");
    }

    @Override
    public HttpStatus status() {
        return switch (answer) {
            case NONE -> HttpStatus.OK;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    List<Fault> faults() {
        return switch (answer) {
            case NONE -> List.of();
            case NOT_FOUND -> List.of(new Fault("code", t("feedback.follow.not-found")));
            case TOO_MANY -> List.of(new Fault("code", t("feedback.follow.often")));
        };
    }

    @Override
    public String toString() {
        return "FollowPage";
    }
}
