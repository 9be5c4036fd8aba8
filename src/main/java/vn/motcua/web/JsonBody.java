package vn.motcua.web;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A JSON object that another system sent, read strictly: every fault is remembered and all are
/// told at once by [#check()]; a property that nobody asked for is one. What is missing is given as
/// something empty, which never gets past the check.
public final class JsonBody {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private final JsonNode node;
    private final String pointer;
    private final FaultyRequest.Findings findings;
    private final Set<String> asked = new HashSet<>();
    private final List<JsonBody> inner = new ArrayList<>();

    private JsonBody(JsonNode node, String pointer, FaultyRequest.Findings findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
    }

    /// Nothing at all counts as an object without properties.
    static JsonBody read(byte[] content) {
        return new JsonBody(tree(content), "", new FaultyRequest.Findings());
    }

    private static JsonNode tree(byte[] content) {
        if (content.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            var tree = JSON.readTree(content);
            if (!tree.isObject()) {
                throw Malformed.json("The body must be a JSON object");
            }
            return tree;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw Malformed.json(
                    at == null
                            ? "Not JSON"
                            : "Not JSON at line %d, column %d"
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        }
    }

    public boolean has(String name) {
        return value(name) != null;
    }

    /// One line of text that must be there.
    public String text(String name, int longest) {
        return required(name, textOrNull(name, longest), "");
    }

    public @Nullable String textOrNull(String name, int longest) {
        return read(name, v -> string(name, v, PlainText::line, longest));
    }

    /// Text of several lines that must be there.
    public String lines(String name, int longest) {
        return required(name, linesOrNull(name, longest), "");
    }

    public @Nullable String linesOrNull(String name, int longest) {
        return read(name, v -> string(name, v, PlainText::lines, longest));
    }

    /// One line of a given form.
    public @Nullable String matchingOrNull(String name, Pattern form) {
        var text = textOrNull(name, 500);
        if (text != null && !form.matcher(text).matches()) {
            fault(name, "wrong-form");
            return null;
        }
        return text;
    }

    /// One of several words.
    public <E> E oneOf(String name, Map<String, E> words) {
        return required(name, oneOfOrNull(name, words), words.values().iterator().next());
    }

    public <E> @Nullable E oneOfOrNull(String name, Map<String, E> words) {
        return read(
                name,
                v -> {
                    var found = v.isString() ? words.get(v.stringValue()) : null;
                    if (found == null) {
                        fault(name, "not-one-of", String.join(", ", new TreeMap<>(words).keySet()));
                    }
                    return found;
                });
    }

    /// A day such as `2024-01-19`.
    public @Nullable LocalDate dateOrNull(String name) {
        return read(
                name,
                v -> {
                    try {
                        return v.isString()
                                ? LocalDate.parse(v.stringValue())
                                : wrong(name, "not-a-date");
                    } catch (DateTimeParseException e) {
                        return wrong(name, "not-a-date");
                    }
                });
    }

    /// A whole number in bounds that must be there.
    public long whole(String name, long least, long most) {
        return required(name, wholeOrNull(name, least, most), least);
    }

    public @Nullable Long wholeOrNull(String name, long least, long most) {
        return read(
                name,
                v -> {
                    if (!v.isIntegralNumber()) {
                        return wrong(name, "not-a-whole-number");
                    }
                    var number = v.bigIntegerValue();
                    var fits =
                            number.compareTo(BigInteger.valueOf(least)) >= 0
                                    && number.compareTo(BigInteger.valueOf(most)) <= 0;
                    return fits ? number.longValue() : wrong(name, "out-of-range", least, most);
                });
    }

    /// An object within this one that must be there.
    public JsonBody object(String name) {
        var found = objectOrNull(name);
        return found == null ? nothing(name) : found;
    }

    public @Nullable JsonBody objectOrNull(String name) {
        return read(name, v -> v.isObject() ? inner(v, at(name)) : wrong(name, "not-an-object"));
    }

    /// A list of objects; none when it is left out.
    public List<JsonBody> objects(String name, int most) {
        var list = read(name, v -> v.isArray() ? v : this.<JsonNode>wrong(name, "not-a-list"));
        if (list == null) {
            return List.of();
        }
        if (list.size() > most) {
            fault(name, "too-many", most);
            return List.of();
        }
        var objects = new ArrayList<JsonBody>();
        for (int i = 0; i < list.size(); i++) {
            var place = at(name) + "/" + i;
            if (list.get(i).isObject()) {
                objects.add(inner(list.get(i), place));
            } else {
                findings.body(place, "not-an-object");
            }
        }
        return objects;
    }

    /// An object of plain texts under names of their own, uncleaned.
    public Map<String, String> texts(String name, int most) {
        var object =
                read(name, v -> v.isObject() ? v : this.<JsonNode>wrong(name, "not-an-object"));
        var texts = new TreeMap<String, String>();
        if (object == null) {
            return texts;
        }
        if (object.size() > most) {
            fault(name, "too-many", most);
            return texts;
        }
        object.properties()
                .forEach(p -> {
                    var place = at(name) + "/" + escaped(p.getKey());
                    if (!p.getValue().isString()) {
                        findings.body(place, "not-text");
                    } else if (PlainText.lines(p.getValue().stringValue()).isEmpty()) {
                        findings.body(place, "unreadable");
                    } else {
                        texts.put(p.getKey(), p.getValue().stringValue());
                    }
                });
        return texts;
    }

    /// Something the program itself found wrong with a property.
    public void fault(String name, String code, Object... parts) {
        findings.body(at(name), code, parts);
    }

    /// The same within one of its objects.
    public void faultWithin(String object, String name, String code) {
        findings.body(at(object) + "/" + escaped(name), code);
    }

    /// The same in words of their own.
    public void saidWithin(String object, String name, FaultyRequest.Words words) {
        findings.said(at(object) + "/" + escaped(name), "faulty-answer", words);
    }

    /// Whether something is wrong already.
    public boolean isFaulty() {
        return findings.any();
    }

    /// @throws FaultyRequest with everything that is wrong, properties nobody asked for included
    public void check() {
        refuseUnasked();
        findings.check();
    }

    private void refuseUnasked() {
        node.propertyNames().stream()
                .filter(p -> !asked.contains(p))
                .forEach(p -> fault(p, "unknown-property"));
        inner.forEach(JsonBody::refuseUnasked);
    }

    private @Nullable String string(
            String name, JsonNode value, Function<String, Optional<String>> clean, int longest) {
        if (!value.isString()) {
            return wrong(name, "not-text");
        }
        var text = clean.apply(value.stringValue()).orElse(null);
        if (text == null) {
            return wrong(name, "unreadable");
        }
        if (PlainText.length(text) > longest) {
            return wrong(name, "too-long", longest);
        }
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T wrong(String name, String code, Object... parts) {
        fault(name, code, parts);
        return null;
    }

    private <T> @Nullable T read(String name, Function<JsonNode, @Nullable T> reading) {
        asked.add(name);
        var value = value(name);
        return value == null ? null : reading.apply(value);
    }

    private <T> T required(String name, @Nullable T found, T otherwise) {
        if (found != null) {
            return found;
        }
        var value = value(name);
        if (value == null || (value.isString() && value.stringValue().isBlank())) {
            fault(name, "missing");
        }
        return otherwise;
    }

    private JsonBody nothing(String name) {
        if (value(name) == null) {
            fault(name, "missing");
        }
        return new JsonBody(
                JsonNodeFactory.instance.objectNode(), at(name), new FaultyRequest.Findings());
    }

    private JsonBody inner(JsonNode value, String place) {
        var body = new JsonBody(value, place, findings);
        inner.add(body);
        return body;
    }

    private @Nullable JsonNode value(String name) {
        var value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String at(String name) {
        return pointer + "/" + escaped(name);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String toString() {
        return "JsonBody[" + pointer + "]";
    }
}
