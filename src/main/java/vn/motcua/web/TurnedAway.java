package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Answers what is turned away for a while before any controller sees it: a page in the reader's
/// language for people, a problem for programs, and to both when to come back.
@Component
public class TurnedAway {

    private final Answers answers;

    TurnedAway(Answers answers) {
        this.answers = answers;
    }

    /// @param code whose texts say why, what is kept and what to do
    /// @param pause when it is worth trying again
    public void answer(
            String code, Duration pause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(pause.toSeconds()));
        answers.refused(code, HttpStatus.SERVICE_UNAVAILABLE, request, response);
    }
}
