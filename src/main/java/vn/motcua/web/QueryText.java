package vn.motcua.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The query of a GET of the API, read like a [JsonBody]: every fault at once, and a parameter that
/// nobody asked for is one: a misspelt filter would otherwise show everything.
public final class QueryText {

    private static final Set<String> ALWAYS = Set.of("lang");

    private final Map<String, String[]> sent;
    private final Set<String> asked = new HashSet<>(ALWAYS);
    private final FaultyRequest.Findings findings = new FaultyRequest.Findings();

    QueryText(Map<String, String[]> sent) {
        this.sent = sent;
    }

    public @Nullable String textOrNull(String name, int longest) {
        asked.add(name);
        var values = sent.get(name);
        if (values == null || values.length == 0 || values[0].isBlank()) {
            return null;
        }
        if (values.length > 1) {
            return wrong(name, "given-twice");
        }
        var text = PlainText.line(values[0]).orElse(null);
        if (text == null) {
            return wrong(name, "unreadable");
        }
        return PlainText.length(text) > longest ? wrong(name, "too-long", longest) : text;
    }

    /// Parameters that must be there.
    public void require(String... names) {
        for (var name : names) {
            var values = sent.get(name);
            if (values == null || values.length == 0 || values[0].isBlank()) {
                fault(name, "missing");
            }
        }
    }

    /// A whole number, or the one that stands when none is given.
    public int whole(String name, int otherwise, int least, int most) {
        var text = textOrNull(name, 20);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("-?\\d{1,9}")) {
            fault(name, "not-a-whole-number");
            return otherwise;
        }
        var number = Integer.parseInt(text);
        if (number < least || number > most) {
            fault(name, "out-of-range", least, most);
            return otherwise;
        }
        return number;
    }

    public <E> @Nullable E oneOfOrNull(String name, Map<String, E> words) {
        var text = textOrNull(name, 60);
        if (text != null && !words.containsKey(text)) {
            fault(name, "not-one-of", String.join(", ", new TreeMap<>(words).keySet()));
        }
        return text == null ? null : words.get(text);
    }

    /// What a text stands for; null from `look` means that there is no such thing.
    public <T> @Nullable T found(String name, int longest, Function<String, @Nullable T> look) {
        var text = textOrNull(name, longest);
        var found = text == null ? null : look.apply(text);
        if (text != null && found == null) {
            fault(name, "unknown");
        }
        return found;
    }

    public void fault(String name, String code, Object... parts) {
        findings.parameter(name, code, parts);
    }

    public boolean isFaulty() {
        return findings.any();
    }

    /// @throws FaultyRequest with everything that is wrong
    public void check() {
        refuseUnasked();
        findings.check();
    }

    /// What was found wrong so far, to be thrown.
    public FaultyRequest refusal() {
        refuseUnasked();
        return findings.refusal();
    }

    private void refuseUnasked() {
        sent.keySet().stream()
                .filter(p -> !asked.contains(p))
                .sorted()
                .forEach(p -> fault(p, "unknown-parameter"));
    }

    private <T> @Nullable T wrong(String name, String code, Object... parts) {
        fault(name, code, parts);
        return null;
    }
}
