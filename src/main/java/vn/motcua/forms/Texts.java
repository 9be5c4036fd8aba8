package vn.motcua.forms;

import java.util.Locale;
import java.util.function.Function;
import vn.motcua.web.Messages;
import vn.motcua.web.Shell;

/// A text of a form in the three languages of the pages.
public record Texts(String vi, String en, String ja) {

    /// The same in every language: names of places and of ethnic groups.
    public static Texts same(String text) {
        return new Texts(text, text, text);
    }

    static Texts each(Function<Locale, String> text) {
        return new Texts(
                text.apply(Messages.VIETNAMESE),
                text.apply(Locale.ENGLISH),
                text.apply(Locale.JAPANESE));
    }

    /// From the module's bundles.
    static Texts of(String key, Object... parts) {
        return each(language -> Messages.bundles().text(language, key, parts));
    }

    /// A name with what it belongs to: `Full name (mother)`.
    static Texts named(Texts name, Texts of) {
        return each(l -> Messages.bundles().text(l, "forms.named", name.in(l), of.in(l)));
    }

    public String in(Locale locale) {
        return switch (Messages.supported(locale).getLanguage()) {
            case "en" -> en;
            case "ja" -> ja;
            default -> vi;
        };
    }

    /// In the language of the page being drawn.
    public String text() {
        return in(Shell.language());
    }
}
