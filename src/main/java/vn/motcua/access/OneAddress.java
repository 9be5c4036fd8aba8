package vn.motcua.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever came by another name of this machine (127.0.0.1 for localhost) signs in at the one that
/// the provider knows, where the cookies belong.
final class OneAddress extends OncePerRequestFilter {

    private final Place place;

    OneAddress(Place place) {
        this.place = place;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var elsewhere =
                request.getMethod().equals("GET")
                        && request.getRequestURI().equals("/sign-in")
                        && !request.getServerName().equalsIgnoreCase(place.host());
        if (elsewhere) {
            var query = request.getQueryString();
            response.sendRedirect(place.address("/sign-in" + (query == null ? "" : "?" + query)));
        } else {
            chain.doFilter(request, response);
        }
    }
}
