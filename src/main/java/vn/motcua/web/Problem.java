package vn.motcua.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.motcua.shared.Refusal;

/// A refusal as programs read it (RFC 9457). The code is stable; the title is for people, in the
/// language asked for. It says nothing of the address: what is hidden and what is not there answer
/// alike, byte for byte.
///
/// @param type address of the page that explains the code
/// @param detail for developers, in English; never personal data
/// @param incident the number under which a fault of ours is in the log, or null
/// @param errors everything wrong with the request, not only the first
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable String incident,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Wrong> errors) {

    /// One thing wrong with a request.
    ///
    /// @param pointer JSON pointer into the body, or null
    /// @param parameter name of the query parameter or header, or null
    /// @param code stable: `missing`, `too-long`, `unknown-property`
    /// @param message what to do, in the language asked for
    public record Wrong(
            @Nullable String pointer, @Nullable String parameter, String code, String message) {}

    static Problem of(Refusal refusal, Locale language) {
        var hidden = refusal.kind() == Refusal.Kind.NOT_FOUND;
        return new Problem(
                "/problems/" + refusal.code(),
                title(refusal.code(), language),
                RefusalAdvice.statusOf(refusal).value(),
                refusal.code(),
                hidden ? null : refusal.detail(),
                null,
                refusal instanceof FaultyRequest faulty ? faulty.wrongs(language) : List.of());
    }

    static Problem of(String code, HttpStatus status, Locale language) {
        return new Problem(
                "/problems/" + code,
                title(code, language),
                status.value(),
                code,
                null,
                null,
                List.of());
    }

    static Problem of(String code, HttpStatus status, InternalFault fault, Locale language) {
        return new Problem(
                "/problems/" + code,
                title(code, language),
                status.value(),
                code,
                null,
                fault.number(),
                List.of());
    }

    ResponseEntity<Object> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    /// The language a program asks for: the first we speak, Vietnamese when it asks for none.
    static Locale language(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Messages.VIETNAMESE;
        }
        var asked = request.getLocales();
        while (asked.hasMoreElements()) {
            var wanted = asked.nextElement();
            var spoken = Messages.supported(wanted);
            if (spoken.getLanguage().equals(wanted.getLanguage())) {
                return spoken;
            }
        }
        return Messages.VIETNAMESE;
    }

    private static String title(String code, Locale language) {
        var texts = Messages.bundles();
        var key = "problem." + code;
        return texts.text(language, texts.has(language, key) ? key : "problem.refused");
    }
}
