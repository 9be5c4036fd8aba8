package vn.motcua.web;

import java.util.function.Predicate;
import vn.motcua.shared.Actor;

/// One entry of the navigation, contributed by a module as a bean.
///
/// @param order position, small first
/// @param path the address
/// @param textKey the text
/// @param authority who sees it: an authority, `citizen`, `staff` (any post), or `*` for everyone
/// @param group under which word it stands for those who hold a post
/// @param also what has to be so as well for somebody to see it
public record NavItem(
        int order,
        String path,
        String textKey,
        String authority,
        NavGroup group,
        Predicate<Actor> also) {

    /// What everybody sees stands under its own word, the rest among one's own work.
    public NavItem(int order, String path, String textKey, String authority) {
        this(
                order,
                path,
                textKey,
                authority,
                authority.equals("*") ? NavGroup.PUBLIC : NavGroup.OWN,
                _ -> true);
    }

    /// The same under another word.
    public NavItem in(NavGroup other) {
        return new NavItem(order, path, textKey, authority, other, also);
    }

    /// The same for those alone of whom this is true.
    public NavItem onlyFor(Predicate<Actor> those) {
        return new NavItem(order, path, textKey, authority, group, those);
    }
}
