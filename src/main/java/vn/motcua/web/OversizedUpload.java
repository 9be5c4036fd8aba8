package vn.motcua.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a request that announces more than is taken, before any of it is read: otherwise the
/// form's token would be lost with it, and people would be told that they may not, instead of that
/// their file is too large.
class OversizedUpload extends OncePerRequestFilter {

    private static final String CODE = "upload-too-large";

    private final long limit;
    private final ReplyHandler replies;
    private final Messages messages;

    OversizedUpload(long limit, ReplyHandler replies, Messages messages) {
        this.limit = limit;
        this.replies = replies;
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= limit) {
            chain.doFilter(request, response);
            return;
        }
        var language = ShellFactory.localeOf(request);
        replies.send(
                new RefusalPage(
                        messages.text(language, "problem." + CODE),
                        CODE,
                        messages.text(language, "problem." + CODE + ".advice"),
                        HttpStatus.CONTENT_TOO_LARGE,
                        cameFrom(request)),
                request,
                response);
    }

    /// The page with the form, when the browser says that it is one of ours. Going back in the
    /// browser would send the form again instead of showing it.
    private static @Nullable String cameFrom(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) {
            return null;
        }
        try {
            var page = new URI(referrer);
            var ours = request.getServerName().equalsIgnoreCase(page.getHost());
            var path = page.getRawPath();
            return ours && path != null && path.matches("/(?!/).*") ? path : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
