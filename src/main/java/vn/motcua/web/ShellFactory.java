package vn.motcua.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.motcua.shared.Actor;

/// Makes the [Shell] of a request.
@Component
class ShellFactory {

    static final String LANGUAGE_COOKIE = "lang";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([A-Za-z]{2,8})(?:&|$)");

    private final List<NavItem> nav;
    private final List<Banner> banners;
    private final String assets;

    ShellFactory(ObjectProvider<NavItem> nav, ObjectProvider<Banner> banners) {
        this.nav = nav.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.banners = banners.stream().toList();
        this.assets = AssetVersion.read();
    }

    Shell of(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var holder =
                authentication != null && authentication.getPrincipal() instanceof ActorHolder known
                        ? known
                        : null;
        var actor = holder == null ? Actor.anyone() : holder.actor();
        var locale = localeOf(request);
        return new Shell(
                pathOf(request),
                locale,
                actor,
                holder == null ? null : holder.displayName(),
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : "",
                assets,
                seen(actor),
                banners.stream().flatMap(b -> b.text(locale).stream()).toList(),
                Notices.take(request));
    }

    /// From the address, not from the parameters: to ask for those would read the body of a form,
    /// which may be too large to be read.
    static Locale localeOf(HttpServletRequest request) {
        var asked = ASKED.matcher(Objects.toString(request.getQueryString(), ""));
        var cookie = WebUtils.getCookie(request, LANGUAGE_COOKIE);
        return Messages.supported(Locale.of(first(asked.find() ? asked.group(1) : null, cookie)));
    }

    private static String first(@Nullable String asked, @Nullable Cookie cookie) {
        return asked != null ? asked : cookie != null ? cookie.getValue() : "vi";
    }

    private static String pathOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /// Where two rights open the same place, it stands there once.
    private List<NavItem> seen(Actor actor) {
        var places = new HashSet<String>();
        return nav.stream()
                .filter(item -> sees(actor, item.authority()) && item.also().test(actor))
                .filter(item -> places.add(item.path()))
                .toList();
    }

    private static boolean sees(Actor actor, String authority) {
        return switch (authority) {
            case "*" -> true;
            case "staff" -> !actor.posts().isEmpty();
            case "citizen" -> actor.isCitizen();
            default -> actor.may(authority);
        };
    }
}
