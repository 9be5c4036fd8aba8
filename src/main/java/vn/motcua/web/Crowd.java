package vn.motcua.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Bounds how many requests are worked on at once. Each takes memory while it waits for the
/// database; a crowd without a bound would take that of the people already being served. Whoever
/// comes later is told at once to come back, before anything of the request is read.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Crowd extends OncePerRequestFilter {

    private static final String CODE = "too-busy";
    private static final String RETRY_SECONDS = "5";

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%1$s"><head><meta charset="utf-8"><title>%2$s</title>\
            <meta name="viewport" content="width=device-width"></head>\
            <body><main><h1>%2$s</h1><p>%3$s</p></main></body></html>
            """;

    private final Semaphore places;
    private final Messages texts;
    private final JsonMapper json;

    Crowd(@Value("${motcua.web.at-once:300}") int atOnce, Messages texts, JsonMapper json) {
        this.places = new Semaphore(atOnce);
        this.texts = texts;
        this.json = json;
    }

    /// Whether the program is alive is asked most urgently when it is busy.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            turnAway(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = ReaderLanguage.of(request);
        var api = Answers.isApi(request);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setContentType(api ? "application/problem+json" : "text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var title = texts.text(language, "problem." + CODE);
        var advice = texts.text(language, "problem." + CODE + ".advice");
        response.getWriter()
                .write(
                        api
                                ? json.writeValueAsString(
                                        Problem.of(CODE, HttpStatus.SERVICE_UNAVAILABLE, language))
                                : PAGE.formatted(language.getLanguage(), title, advice));
    }
}
