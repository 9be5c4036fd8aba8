package vn.motcua.web;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// A word somebody searches by. It may be the name of a person, and an address is copied, kept in
/// histories and written into logs: so the word stays in the session, and the address holds a
/// random key for it. The key means nothing in another session, and nothing once the word is gone.
///
/// @param word empty when nothing is searched for
/// @param isLost a key was given that this session holds no word for
public record Sought(String word, boolean isLost) {

    private static final String ATTRIBUTE = "sought";
    private static final int MOST = 40;
    private static final int LONGEST = 200;
    private static final int KEY_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Sought NOTHING = new Sought("", false);

    /// Keeps a word for this session. The same word has the same key, so that sending a form twice
    /// changes nothing; of many the oldest are forgotten.
    ///
    /// @return the key, or null when the word is blank
    public static @Nullable String keep(String typed) {
        var word = tidy(typed);
        var session = session(true);
        if (word.isEmpty() || session == null) {
            return null;
        }
        var kept = new ArrayList<>(kept(session));
        var line =
                kept.stream().filter(l -> wordOf(l).equals(word)).findFirst().orElse(key() + word);
        kept.remove(line);
        kept.addFirst(line);
        var newest = kept.subList(0, Math.min(kept.size(), MOST));
        session.setAttribute(ATTRIBUTE, String.join("\n", newest));
        return keyOf(line);
    }

    /// The word of a key from an address.
    public static Sought find(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return NOTHING;
        }
        var session = session(false);
        var all = session == null ? List.<String>of() : kept(session);
        return all.stream()
                .filter(l -> keyOf(l).equals(key))
                .findFirst()
                .map(l -> new Sought(wordOf(l), false))
                .orElseGet(() -> new Sought("", true));
    }

    private static String tidy(String typed) {
        var line = typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        var length = line.codePointCount(0, line.length());
        return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }

    private static List<String> kept(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof String lines
                ? lines.lines().toList()
                : List.of();
    }

    private static String key() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String keyOf(String line) {
        return line.substring(0, 2 * KEY_BYTES);
    }

    private static String wordOf(String line) {
        return line.substring(2 * KEY_BYTES);
    }

    private static @Nullable HttpSession session(boolean create) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? now.getRequest().getSession(create)
                : null;
    }
}
