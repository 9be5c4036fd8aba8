package vn.motcua.web;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers outside a controller: a page for people, a problem for programs.
@Component
class Answers {

    private static final String RETRY_SECONDS = "60";

    private final ReplyHandler replies;
    private final JsonMapper json;

    Answers(ReplyHandler replies, JsonMapper json) {
        this.replies = replies;
        this.json = json;
    }

    void refused(
            String code,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (isApi(request)) {
            write(Problem.of(code, status, Problem.language(request)), response);
        } else {
            var locale = ShellFactory.localeOf(request);
            replies.send(RefusalPage.of(code, status, locale), request, response);
        }
    }

    void fault(
            InternalFault fault,
            Optional<Outage> outage,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var status = outage.isPresent() ? SERVICE_UNAVAILABLE : INTERNAL_SERVER_ERROR;
        var code = outage.map(Outage::code).orElse(InternalFault.CODE);
        if (outage.isPresent()) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        if (isApi(request)) {
            write(Problem.of(code, status, fault, Problem.language(request)), response);
        } else {
            var locale = ShellFactory.localeOf(request);
            replies.send(InternalFaultPage.of(code, status, fault, locale), request, response);
        }
    }

    private void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /// The address asked for first, also when the container has come back with an error.
    static boolean isApi(HttpServletRequest request) {
        var first = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        var address = first == null ? request.getRequestURI() : first.toString();
        return address.startsWith("/api/");
    }
}
