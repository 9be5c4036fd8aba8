package vn.motcua.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.web.TurnedAway;

/// While the disk is nearly full people may read but not file: better a clear "later" than a case
/// that is accepted and then cannot be written. It stands behind the check of who is there, so that
/// the page knows its reader, and a sign-in that has begun ends: the program asks itself for the
/// token of it, and to turn that away would look like an interruption.
class DiskFullFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final BooleanSupplier full;
    private final TurnedAway turnedAway;

    DiskFullFilter(BooleanSupplier full, TurnedAway turnedAway) {
        this.full = full;
        this.turnedAway = turnedAway;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!full.getAsBoolean() || READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            turnedAway.answer("disk-full", PAUSE, request, response);
        }
    }
}
