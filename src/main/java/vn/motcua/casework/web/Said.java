package vn.motcua.casework.web;

import java.util.Locale;
import vn.motcua.forms.Texts;
import vn.motcua.web.Messages;

/// Texts of the bundles, for what is put together before a page and its language are known.
final class Said {

    private Said() {}

    static Texts of(String key, Object... parts) {
        return new Texts(
                in(Messages.VIETNAMESE, key, parts),
                in(Locale.ENGLISH, key, parts),
                in(Locale.JAPANESE, key, parts));
    }

    /// As it goes into the record of the office, whatever the reader's language.
    static String forTheRecord(String key, Object... parts) {
        return in(Messages.VIETNAMESE, key, parts);
    }

    private static String in(Locale language, String key, Object... parts) {
        return Messages.bundles().text(language, key, parts);
    }
}
