package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.shared.Refusal;

/// What somebody meets who may not pass: the sign-in page, or the word why not.
@Component
class Doors implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver answers;

    Doors(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    /// Nobody is signed in. A script that fetched the page is told to take the whole window there:
    /// it must not follow a redirect to a provider elsewhere.
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        var signIn = Next.signIn(request);
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", signIn);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException reason) {
        var stale = reason instanceof CsrfException;
        answers.resolveException(
                request, response, null, stale ? new FormTooOld() : new NotAllowed());
    }

    /// A program is told in the form it reads, in the language it asks for.
    void challenge(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        var shown = refusal instanceof InvalidToken;
        response.setHeader("WWW-Authenticate", shown ? "Bearer error=\"invalid_token\"" : "Bearer");
        answers.resolveException(request, response, null, refusal);
    }
}
