package vn.motcua.access;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.As;
import vn.motcua.shared.Actor;

/// A browser of a page test: keeps cookies, and follows redirects when told.
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final RequestPostProcessor who;
    private String token = "";

    Browser(MockMvcTester mvc) {
        this(mvc, request -> request);
    }

    /// One that comes signed in, with all else as it is for everybody.
    static Browser of(Actor actor, MockMvcTester mvc) {
        return new Browser(mvc, As.signedIn(actor));
    }

    private Browser(MockMvcTester mvc, RequestPostProcessor who) {
        this.mvc = mvc;
        this.who = who;
    }

    MvcTestResult get(String address) {
        var request = mvc.get().uri(URI.create(address)).accept(MediaType.TEXT_HTML).with(who);
        return kept((cookies.isEmpty() ? request : request.cookie(jar())).exchange());
    }

    MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(URI.create(address)).param("_csrf", token).with(who);
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

    Cookie[] jar() {
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
        var form = TOKEN.matcher(text(response));
        if (form.find()) {
            token = form.group(1);
        }
        return result;
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
