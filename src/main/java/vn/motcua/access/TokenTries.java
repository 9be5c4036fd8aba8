package vn.motcua.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Shuts out a network address that keeps showing wrong secrets of systems: guessing is as little
/// use there as at the sign-in of people, and each guess costs us a slow hash.
final class TokenTries extends OncePerRequestFilter {

    private final AddressLimit limit;
    private final HandlerExceptionResolver answers;

    TokenTries(AddressLimit limit, HandlerExceptionResolver answers) {
        this.limit = limit;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/oauth2/token");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (limit.spent(request.getRemoteAddr())) {
            answers.resolveException(request, response, null, new TooManyTries());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            limit.count(request.getRemoteAddr());
        }
    }
}
