package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// What the framework refuses before a controller is asked (no such address, wrong method, wrong
/// content type), told to programs in the same form as our own refusals.
@ControllerAdvice
class FrameworkFaults extends ResponseEntityExceptionHandler {

    private static final Map<Integer, String> CODES =
            Map.of(
                    400, "malformed-request",
                    404, "not-found",
                    405, "method-not-allowed",
                    406, "not-acceptable",
                    413, "body-too-large",
                    415, "not-json");

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest web) {
        if (!(web instanceof ServletWebRequest request) || !isApi(request.getRequest())) {
            return super.handleExceptionInternal(fault, body, headers, status, web);
        }
        var code = CODES.getOrDefault(status.value(), "refused");
        var language = Problem.language(request.getRequest());
        var problem = Problem.of(code, HttpStatus.valueOf(status.value()), language);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
