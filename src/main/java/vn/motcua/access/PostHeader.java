package vn.motcua.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;

/// `Motcua-Post: 1234`: the system acts for this post, if it is one of those it was given. The
/// audit trail names both.
final class PostHeader extends OncePerRequestFilter {

    static final String NAME = "Motcua-Post";

    private final Rights rights;
    private final HandlerExceptionResolver answers;

    PostHeader(Rights rights, HandlerExceptionResolver answers) {
        this.rights = rights;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var named = request.getHeader(NAME);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (named == null || !(authentication instanceof Caller caller)) {
            chain.doFilter(request, response);
            return;
        }
        var post = allowed(caller, named);
        if (post.isEmpty()) {
            answers.resolveException(
                    request, response, null, new PostRefused(named.replaceAll("\\D", "")));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller.actingFor(post.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Post> allowed(Caller caller, String named) {
        if (!caller.alone() || !named.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        var id = new PostId(Integer.parseInt(named));
        return caller.client().mayActFor(id) ? rights.post(id) : Optional.empty();
    }
}
