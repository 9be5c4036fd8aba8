package vn.motcua.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.web.Messages;
import vn.motcua.web.ReaderLanguage;

/// While the disk is nearly full people may read but not file: better a clear "later" than a case
/// that is accepted and then cannot be written.
class DiskFullFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int UNAVAILABLE = 503;

    private static final String PROBLEM =
            """
            {"type":"/problems/disk-full","title":"%s","status":503,"code":"disk-full"}\
            """;

    private final BooleanSupplier full;
    private final Messages texts;

    DiskFullFilter(BooleanSupplier full, Messages texts) {
        this.full = full;
        this.texts = texts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!full.getAsBoolean() || READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var api = request.getRequestURI().startsWith("/api/");
        response.setStatus(UNAVAILABLE);
        response.setHeader("Retry-After", "300");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType(api ? "application/problem+json" : "text/plain");
        response.getWriter().write(api ? PROBLEM.formatted(title(request)) : text());
    }

    private String title(HttpServletRequest request) {
        return texts.text(ReaderLanguage.of(request), "problem.disk-full");
    }

    /// In every language: a page of its own could not count on anything now.
    private String text() {
        return Messages.LOCALES.stream()
                .map(locale ->
                        texts.text(locale, "problem.disk-full")
                                + " "
                                + texts.text(locale, "problem.disk-full.advice"))
                .collect(Collectors.joining("\n\n"));
    }
}
