package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.motcua.shared.Refusal;

/// The one place that turns a [Refusal] into an answer: a page for people, a problem (RFC 9457) for
/// programs.
@ControllerAdvice
class RefusalAdvice {

    @ExceptionHandler
    Object handle(Refusal refusal, HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                ? Problem.of(refusal, Problem.language(request)).answer()
                : RefusalPage.of(refusal, ShellFactory.localeOf(request));
    }

    static HttpStatus statusOf(Refusal refusal) {
        return switch (refusal.kind()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNKNOWN_CALLER -> HttpStatus.UNAUTHORIZED;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
