package vn.motcua.web;

import org.springframework.http.HttpStatus;
import vn.motcua.shared.Refusal;

/// Says what was refused and what to do, in the reader's language.
record RefusalPage(String title, String code, String advice, HttpStatus status) implements Page {

    static RefusalPage of(Refusal refusal, Messages messages, java.util.Locale locale) {
        var key = "problem." + refusal.code();
        var known = messages.has(locale, key) ? key : "problem.refused";
        return new RefusalPage(
                messages.text(locale, known),
                refusal.code(),
                messages.has(locale, known + ".advice")
                        ? messages.text(locale, known + ".advice")
                        : "",
                RefusalAdvice.statusOf(refusal));
    }
}
