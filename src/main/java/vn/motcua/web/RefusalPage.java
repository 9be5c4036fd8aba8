package vn.motcua.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.shared.Refusal;

/// Says what was refused and what to do, in the reader's language.
///
/// @param back where the form is that was refused, or null if that is not known
record RefusalPage(
        String title, String code, String advice, HttpStatus status, @Nullable String back)
        implements Page {

    /// A refusal that is known by its code alone.
    static RefusalPage of(String code, HttpStatus status, java.util.Locale locale) {
        var texts = Messages.bundles();
        var key = texts.has(locale, "problem." + code) ? "problem." + code : "problem.refused";
        var advice = key + ".advice";
        return new RefusalPage(
                texts.text(locale, key),
                code,
                texts.has(locale, advice) ? texts.text(locale, advice) : "",
                status,
                null);
    }

    static RefusalPage of(Refusal refusal, java.util.Locale locale) {
        return of(refusal.code(), RefusalAdvice.statusOf(refusal), locale);
    }
}
