package vn.motcua.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Says that the fault is ours, what became of what was typed, and by which number to ask.
record InternalFaultPage(String title, String advice, String number, HttpStatus status)
        implements Page {

    static InternalFaultPage of(
            String code, HttpStatus status, InternalFault fault, Locale locale) {
        var texts = Messages.bundles();
        return new InternalFaultPage(
                texts.text(locale, "problem." + code),
                texts.text(locale, "problem." + code + ".advice"),
                fault.number(),
                status);
    }
}
