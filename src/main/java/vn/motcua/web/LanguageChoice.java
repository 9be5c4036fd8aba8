package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/// Remembers the language that was asked for with `?lang=`.
class LanguageChoice implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = request.getParameter("lang");
        if (asked != null && request.getMethod().equals("GET")) {
            var language = Messages.supported(Locale.of(asked)).getLanguage();
            var cookie =
                    ResponseCookie.from(ShellFactory.LANGUAGE_COOKIE, language)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build();
            response.addHeader("Set-Cookie", cookie.toString());
        }
        return true;
    }
}
