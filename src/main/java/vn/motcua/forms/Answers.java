package vn.motcua.forms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was answered to a form, complete or not. Keeps what was typed, so that nobody types twice;
/// text is in Unicode form C and free of characters that cannot be read. Hides itself in logs.
///
/// @param values by path: `mother.name`; dates as `2024-01-19` once they are dates, checkboxes as
///   codes with spaces between, the number of rows of a group under the group's own path
public record Answers(String form, int version, SortedMap<String, String> values) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Answers {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Answers none(FormDefinition form) {
        return new Answers(form.key(), form.version(), new TreeMap<>());
    }

    /// Answers that came from elsewhere, cleaned like typed ones.
    public static Answers of(String form, int version, Map<String, String> values) {
        var cleaned = new TreeMap<String, String>();
        values.forEach((path, value) -> put(cleaned, path, Typed.clean(value)));
        return new Answers(form, version, cleaned);
    }

    /// The answer as text, empty when there is none.
    public String text(String path) {
        return values.getOrDefault(path, "");
    }

    public boolean has(String path) {
        return values.containsKey(path);
    }

    /// The answer as a day; a year alone counts as its first day.
    public Optional<LocalDate> date(String path) {
        return Typed.date(text(path), true);
    }

    /// The boxes ticked.
    public Set<String> codes(String path) {
        var text = text(path);
        return text.isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(text.split(" "))));
    }

    /// How many rows a group has.
    public int rows(String group) {
        var text = text(group);
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    public Optional<FileAnswer> file(String path) {
        var document = text(path + ".document");
        return document.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileAnswer(UUID.fromString(document), text(path + ".name")));
    }

    public Answers with(String path, @Nullable String value) {
        var changed = new TreeMap<>(values);
        put(changed, path, value == null ? "" : Typed.clean(value));
        return new Answers(form, version, changed);
    }

    /// A file field's answer; only the program that stored the file gives it, never a browser.
    public Answers withFile(String path, FileAnswer file) {
        return with(path + ".document", file.document().toString())
                .with(path + ".name", file.name());
    }

    public Answers withoutFile(String path) {
        return with(path + ".document", null).with(path + ".name", null);
    }

    /// As stored with a draft or a case.
    public String toJson() {
        return JSON.writeValueAsString(Map.of("form", form, "version", version, "values", values));
    }

    public static Answers fromJson(String json) {
        var tree = JSON.readTree(json);
        var values =
                JSON.convertValue(
                        tree.required("values"), new TypeReference<TreeMap<String, String>>() {});
        return new Answers(
                tree.required("form").asString(), tree.required("version").asInt(), values);
    }

    static void put(Map<String, String> values, String path, String value) {
        if (value.isEmpty()) {
            values.remove(path);
        } else {
            values.put(path, value);
        }
    }

    @Override
    public String toString() {
        return "Answers[%s/%d, %d values]".formatted(form, version, values.size());
    }
}
