package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The language of whoever is being answered: of the page they look at, or the one their program
/// asks for.
public final class ReaderLanguage {

    private ReaderLanguage() {}

    /// Vietnamese where nobody is being answered.
    public static Locale current() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return Messages.VIETNAMESE;
        }
        return of(attributes.getRequest());
    }

    public static Locale of(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                ? Problem.language(request)
                : ShellFactory.localeOf(request);
    }
}
