package vn.motcua.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// What the framework refuses before a controller is asked (no such address, wrong method, wrong
/// content type), told to people and programs in the same form as our own refusals.
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

    private final Answers answers;
    private final FaultOfOurs ours;

    FrameworkFaults(Answers answers, FaultOfOurs ours) {
        this.answers = answers;
        this.ours = ours;
    }

    /// Writes the answer itself.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest web) {
        var response = web instanceof ServletWebRequest served ? served.getResponse() : null;
        if (!(web instanceof ServletWebRequest request) || response == null) {
            return super.handleExceptionInternal(fault, body, headers, status, web);
        }
        if (status.is5xxServerError()) {
            ours.resolveException(request.getRequest(), response, null, fault);
            return null;
        }
        var known = isNoAddress(fault) ? HttpStatus.NOT_FOUND : HttpStatus.valueOf(status.value());
        headers.forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        try {
            answers.refused(code(known), known, request.getRequest(), response);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An address with something in it that cannot be the number of anything is not there.
    private static boolean isNoAddress(Exception fault) {
        return fault instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    static String code(HttpStatusCode status) {
        return CODES.getOrDefault(status.value(), "refused");
    }
}
