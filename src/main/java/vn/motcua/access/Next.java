package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where somebody wanted to go before they had to sign in. Only addresses of this program count:
/// nobody is led elsewhere by a link that begins here.
public final class Next {

    private static final String ATTRIBUTE = "next";
    static final String HOME = "/";
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private Next() {}

    /// The address if it is one of ours, else the start page.
    public static String safe(@Nullable String wanted) {
        if (wanted == null || wanted.length() > 500 || !OURS.matcher(wanted).matches()) {
            return HOME;
        }
        return wanted.startsWith("/sign-in") || wanted.startsWith("/sign-out") ? HOME : wanted;
    }

    public static void remember(HttpServletRequest request, @Nullable String wanted) {
        if (wanted != null) {
            request.getSession().setAttribute(ATTRIBUTE, safe(wanted));
        }
    }

    static String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String wanted)) {
            return HOME;
        }
        session.removeAttribute(ATTRIBUTE);
        return safe(wanted);
    }

    /// The sign-in page that comes back to this request; after a form was sent, to the page it was
    /// on.
    static String signIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var here =
                request.getMethod().equals("GET")
                        ? request.getRequestURI() + (query == null ? "" : "?" + query)
                        : HOME;
        return "/sign-in?next=" + URLEncoder.encode(safe(here), StandardCharsets.UTF_8);
    }
}
