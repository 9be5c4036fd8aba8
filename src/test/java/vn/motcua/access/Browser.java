package vn.motcua.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A browser of a page test: keeps cookies, and follows redirects when told.
final class Browser {

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    Browser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    MvcTestResult get(String address) {
        var request = mvc.get().uri(URI.create(address)).accept(MediaType.TEXT_HTML);
        return kept((cookies.isEmpty() ? request : request.cookie(jar())).exchange());
    }

    MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(URI.create(address)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return kept((cookies.isEmpty() ? request : request.cookie(jar())).exchange());
    }

    /// Goes where it is sent until it is no longer sent anywhere.
    MvcTestResult follow(MvcTestResult result) {
        var current = result;
        for (int i = 0; i < 10 && target(current) != null; i++) {
            current = get(target(current));
        }
        return current;
    }

    static String target(MvcTestResult result) {
        var location = result.getResponse().getHeader("Location");
        if (location == null) {
            return null;
        }
        return location.replaceFirst("^https?://[^/]+", "");
    }

    String cookie(String name) {
        return cookies.containsKey(name) ? cookies.get(name).getValue() : null;
    }

    void forget(String name) {
        cookies.remove(name);
    }

    void set(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    private Cookie[] jar() {
        return cookies.values().toArray(Cookie[]::new);
    }

    private MvcTestResult kept(MvcTestResult result) {
        MockHttpServletResponse response = result.getResponse();
        for (var cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }
}
