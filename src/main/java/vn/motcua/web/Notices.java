package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// A message shown once on the next page: "Draft saved". The text names no person.
public final class Notices {

    private static final String KEY = "notice";

    private Notices() {}

    /// Leaves a message, a key of the bundles, for the next page of this session.
    public static void leave(String messageKey) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
            now.getRequest().getSession(true).setAttribute(KEY, messageKey);
        }
    }

    static @Nullable String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof String key)) {
            return null;
        }
        session.removeAttribute(KEY);
        return Messages.bundles().text(ShellFactory.localeOf(request), key);
    }
}
