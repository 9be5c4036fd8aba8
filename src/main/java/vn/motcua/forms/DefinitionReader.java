package vn.motcua.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a form from JSON and says everything that is wrong with it.
final class DefinitionReader {

    private static final int MOST_ROWS = 200;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Origin> sources = new LinkedHashMap<>();
    private final PersonParts persons = new PersonParts(this);

    /// What a field inherits from what it stands in.
    record Within(String prefix, @Nullable Expression condition) {

        String path(String key) {
            return prefix.isEmpty() ? key : prefix + "." + key;
        }
    }

    /// @throws FaultyForm when anything is wrong
    static FormDefinition read(String json) {
        return new DefinitionReader().form(JsonMapper.shared().readTree(json));
    }

    private FormDefinition form(JsonNode node) {
        node.path("sources")
                .properties()
                .forEach(e -> sources.put(e.getKey(), origin(e.getValue())));
        var sections = list(node.path("sections")).map(this::section).toList();
        var index = new LinkedHashMap<String, Field>();
        sections.stream()
                .flatMap(s -> FormDefinition.flat(s.fields()))
                .forEach(f -> {
                    if (index.put(f.path(), f) != null) {
                        faults.add(f.path() + ": there are two of them");
                    }
                });
        var form =
                new FormDefinition(
                        required(node, "key"),
                        node.path("version").asInt(0),
                        texts(node, "title", "form"),
                        node.has("intro") ? texts(node, "intro", "form") : null,
                        new TreeSet<>(
                                list(node.path("procedures")).map(JsonNode::asString).toList()),
                        sections,
                        index);
        faults.addAll(DefinitionCheck.faults(form));
        if (!faults.isEmpty()) {
            throw new FaultyForm(form.key(), faults);
        }
        return form;
    }

    private static java.util.stream.Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Origin origin(JsonNode node) {
        return new Origin(node.path("text").asString(""), node.path("trust").asString(""));
    }

    private Section section(JsonNode node) {
        var key = required(node, "key");
        var condition = expression(node, "visibleWhen", key);
        var within = new Within("", condition);
        return new Section(
                key,
                texts(node, "title", key),
                node.has("hint") ? texts(node, "hint", key) : null,
                condition,
                list(node.path("fields")).map(f -> field(f, within)).toList(),
                list(node.path("rules")).map(r -> rule(r, key)).toList());
    }

    private Section.Rule rule(JsonNode node, String section) {
        var must = expression(node, "must", section);
        return new Section.Rule(
                required(node, "field"),
                must == null ? fault(section + ": a rule without 'must'") : must,
                texts(node, "message", section));
    }

    private Expression fault(String text) {
        faults.add(text);
        return new Expression.Literal(true);
    }

    Field field(JsonNode node, Within within) {
        var trait = trait(node, within);
        return switch (node.path("type").asString("")) {
            case "text" -> text(node, trait);
            case "longtext" -> new Field.LongText(trait, node.path("maxLength").asInt(2000));
            case "number" -> number(node, trait);
            case "date" ->
                    new Field.Date(
                            trait,
                            expression(node, "notBefore", trait.path()),
                            expression(node, "notAfter", trait.path()),
                            node.path("loose").asBoolean(false));
            case "choice" -> choice(node, trait);
            case "address" -> new Field.Address(trait, node.path("line").asBoolean(true));
            case "person" -> new Field.Person(trait, persons.of(node, trait));
            case "file" -> file(node, trait);
            case "group" -> group(node, trait);
            case "computed" -> computed(node, trait);
            default -> {
                faults.add(
                        trait.path() + ": unknown type '" + node.path("type").asString("") + "'");
                yield new Field.LongText(trait, 1);
            }
        };
    }

    private Field.Trait trait(JsonNode node, Within within) {
        var path = within.path(required(node, "key"));
        return new Field.Trait(
                path,
                texts(node, "label", path),
                node.has("hint") ? texts(node, "hint", path) : null,
                !node.path("optional").asBoolean(false),
                both(within.condition(), expression(node, "visibleWhen", path)),
                origin(node, path),
                node.has("prefill") ? node.path("prefill").asString() : null,
                node.has("subject") ? node.path("subject").asString() : null);
    }

    static @Nullable Expression both(@Nullable Expression outer, @Nullable Expression inner) {
        return outer == null
                ? inner
                : inner == null
                        ? outer
                        : new Expression.Binary(Expression.Operator.AND, outer, inner);
    }

    private Origin origin(JsonNode node, String path) {
        if (node.path("assumed").asBoolean(false)) {
            return Origin.ASSUMED;
        }
        var source = sources.get(node.path("source").asString(""));
        if (source == null) {
            faults.add(path + ": neither a known source nor marked assumed");
            return Origin.ASSUMED;
        }
        return source;
    }

    private Field text(JsonNode node, Field.Trait trait) {
        var rule = node.path("pattern").asString("");
        var pattern =
                rule.isEmpty()
                        ? null
                        : new Field.Text.Pattern(
                                java.util.regex.Pattern.compile(rule),
                                texts(node, "patternMessage", trait.path()));
        return new Field.Text(
                trait,
                Shape.of(node.path("shape").asString("plain")),
                node.path("maxLength").asInt(200),
                pattern,
                node.has("autocomplete") ? node.path("autocomplete").asString() : null);
    }

    private Field number(JsonNode node, Field.Trait trait) {
        return new Field.Number(
                trait,
                decimal(node, "min"),
                decimal(node, "max"),
                node.path("decimals").asInt(0),
                node.has("unit") ? texts(node, "unit", trait.path()) : null);
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String name) {
        return node.has(name) ? node.path(name).decimalValue() : null;
    }

    private Field choice(JsonNode node, Field.Trait trait) {
        var list = node.path("list").asString("");
        if (!list.isEmpty() && !ReferenceLists.exists(list)) {
            faults.add(trait.path() + ": there is no list '" + list + "'");
        }
        return new Field.Choice(
                trait,
                Field.Choice.Style.valueOf(
                        node.path("style").asString("radios").toUpperCase(java.util.Locale.ROOT)),
                list.isEmpty()
                        ? list(node.path("options")).map(o -> option(o, trait.path())).toList()
                        : ReferenceLists.options(list),
                node.has("initial") ? node.path("initial").asString() : null);
    }

    private Option option(JsonNode node, String path) {
        return new Option(
                required(node, "value"),
                texts(node, "label", path),
                node.has("hint") ? texts(node, "hint", path) : null);
    }

    private Field file(JsonNode node, Field.Trait trait) {
        var types = new TreeSet<>(list(node.path("types")).map(JsonNode::asString).toList());
        return new Field.File(
                trait,
                types.isEmpty() ? Set.of("pdf", "jpg", "png") : types,
                node.path("megabytes").asInt(10));
    }

    private Field group(JsonNode node, Field.Trait trait) {
        var within = new Within(trait.path(), trait.visibleWhen());
        return new Field.Group(
                trait,
                list(node.path("fields")).map(f -> field(f, within)).toList(),
                node.path("min").asInt(1),
                Math.min(node.path("max").asInt(20), MOST_ROWS));
    }

    private Field computed(JsonNode node, Field.Trait trait) {
        var expression = expression(node, "expression", trait.path());
        return new Field.Computed(
                trait,
                expression == null ? fault(trait.path() + ": no 'expression'") : expression,
                node.path("shown").asBoolean(true));
    }

    private @Nullable Expression expression(JsonNode node, String name, String path) {
        if (!node.has(name)) {
            return null;
        }
        try {
            return ExpressionReader.read(node.path(name).asString());
        } catch (IllegalArgumentException e) {
            return fault(path + "." + name + ": " + e.getMessage());
        }
    }

    private String required(JsonNode node, String name) {
        var value = node.path(name).asString("");
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            faults.add("'" + name + "' is missing or no name: " + value);
        }
        return value;
    }

    private Texts texts(JsonNode node, String name, String path) {
        var texts = node.path(name);
        for (var language : List.of("vi", "en", "ja")) {
            if (texts.path(language).asString("").isBlank()) {
                faults.add(path + ": " + name + "." + language + " is missing");
            }
        }
        return new Texts(
                texts.path("vi").asString(""),
                texts.path("en").asString(""),
                texts.path("ja").asString(""));
    }
}
