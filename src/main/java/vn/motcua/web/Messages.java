package vn.motcua.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Texts for people, from `messages/<module>_<language>.properties`. A text names its parts `{0}`,
/// `{1}`; apostrophes are plain.
@Component
public class Messages {

    public static final Locale VIETNAMESE = Locale.of("vi");
    public static final List<Locale> LOCALES = List.of(VIETNAMESE, Locale.ENGLISH, Locale.JAPANESE);

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final Messages LOADED = new Messages();

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    Messages() {
        LOCALES.forEach(l -> byLanguage.put(l.getLanguage(), load(l.getLanguage())));
    }

    /// The bundles, for code that Spring does not make (pages, value types).
    public static Messages bundles() {
        return LOADED;
    }

    /// The text in the language; a missing key shows itself and is logged (a test finds it first).
    public String text(Locale locale, String key, Object... parts) {
        var text = in(locale).get(key);
        if (text == null) {
            LOG.warn("No text for key {} in {}", key, locale);
            return key;
        }
        return fill(text, parts);
    }

    public boolean has(Locale locale, String key) {
        return in(locale).containsKey(key);
    }

    /// Every key of a language.
    public Map<String, String> all(Locale locale) {
        return Map.copyOf(in(locale));
    }

    /// The nearest language there is: Vietnamese unless English or Japanese was asked for.
    public static Locale supported(Locale locale) {
        return LOCALES.stream()
                .filter(l -> l.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(VIETNAMESE);
    }

    private Map<String, String> in(Locale locale) {
        return requireNonNull(byLanguage.get(supported(locale).getLanguage()));
    }

    private static String fill(String text, Object... parts) {
        if (parts.length == 0 || text.indexOf('{') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isPart =
                    c == '{'
                            && i + 2 < text.length()
                            && text.charAt(i + 2) == '}'
                            && Character.isDigit(text.charAt(i + 1));
            if (isPart && text.charAt(i + 1) - '0' < parts.length) {
                out.append(parts[text.charAt(i + 1) - '0']);
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Map<String, String> load(String language) {
        var texts = new HashMap<String, String>();
        try {
            var pattern = "classpath*:messages/*_" + language + ".properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var properties = new Properties();
                try (var in = file.getInputStream()) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                properties.forEach((k, v) -> texts.put((String) k, (String) v));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
