package vn.motcua.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Actor;

/// What every page may ask about the request it is drawn for. Bound while a page is drawn.
///
/// @param path the address as asked for, with its query, for the language links and the navigation
/// @param displayName who is signed in, or null
/// @param notice a one-time message after an action, or null
public record Shell(
        String path,
        Locale locale,
        Actor actor,
        @Nullable String displayName,
        String csrf,
        String assets,
        List<NavItem> nav,
        List<String> banners,
        @Nullable String notice) {

    static final ScopedValue<Shell> CURRENT = ScopedValue.newInstance();

    /// Path without the query.
    public String place() {
        var query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /// Whether an entry of the navigation leads to where this page is. Of entries one below the
    /// other only the nearest is marked.
    public boolean isAt(NavItem item) {
        return nav.stream()
                .filter(each -> leadsTo(each.path()))
                .max(Comparator.comparingInt(each -> each.path().length()))
                .filter(item::equals)
                .isPresent();
    }

    private boolean leadsTo(String target) {
        return place().equals(target) || target.length() > 1 && place().startsWith(target + "/");
    }

    /// What stands in the row of the navigation itself: for who holds a post, one's own work.
    public List<NavItem> row() {
        return isGrouped()
                ? nav.stream().filter(item -> item.group() == NavGroup.OWN).toList()
                : nav;
    }

    /// What stands under the words of the navigation, in their order; nothing where the row holds
    /// everything.
    public Map<NavGroup, List<NavItem>> groups() {
        var groups = new EnumMap<NavGroup, List<NavItem>>(NavGroup.class);
        if (isGrouped()) {
            nav.stream()
                    .filter(item -> item.group() != NavGroup.OWN)
                    .forEach(item ->
                            groups.computeIfAbsent(item.group(), _ -> new ArrayList<>()).add(item));
        }
        return groups;
    }

    private boolean isGrouped() {
        return !actor.posts().isEmpty();
    }

    /// This page in another language.
    public String in(String language) {
        var bare = path.replaceAll("([?&])lang=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + "lang=" + language;
    }

    public boolean signedIn() {
        return displayName != null;
    }

    /// The address of a file built for browsers: `/assets/govuk.css?v=…`.
    public String asset(String file) {
        return "/assets/" + file + "?v=" + assets;
    }

    public static Shell shell() {
        return CURRENT.get();
    }

    /// Language of the page being drawn; outside one, of whoever is being answered.
    public static Locale language() {
        return CURRENT.isBound() ? CURRENT.get().locale() : ReaderLanguage.current();
    }

    /// A text in the language of the page being drawn or prepared.
    public static String t(String key, Object... parts) {
        return Messages.bundles().text(language(), key, parts);
    }
}
