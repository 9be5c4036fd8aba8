package vn.motcua.forms;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Composes a person out of the usual fields: `"parts": ["name", "birthDate?", "id", …]`; a
/// question mark makes a part optional.
///
/// What a register of people could fill is what the population database holds (Law on Citizen
/// Identification, Art. 9).
final class PersonParts {

    private static final Map<String, String> ENTRIES =
            Map.of(
                    "name", "name",
                    "birthDate", "birthDate",
                    "sex", "sex",
                    "nationality", "nationality",
                    "ethnicity", "ethnicity",
                    "residence", "permanentResidence",
                    "idNumber", "idNumber");

    private static final Set<String> ACCOUNT = Set.of("name", "birthDate", "idNumber");

    private final DefinitionReader reader;

    PersonParts(DefinitionReader reader) {
        this.reader = reader;
    }

    List<Field> of(JsonNode node, Field.Trait person) {
        var parts = new ArrayList<Field>();
        for (var name : node.path("parts")) {
            var key = name.asString();
            var isOptional = key.endsWith("?") || !person.required();
            add(parts, key.replace("?", ""), new Whole(node, person, isOptional));
        }
        return List.copyOf(parts);
    }

    /// The person a part belongs to.
    private record Whole(JsonNode node, Field.Trait person, boolean optional) {

        /// An account that was proven knows who somebody is, not more.
        private String register(String key) {
            var own = node.path("register").asString("");
            return own.equals("account") && !ACCOUNT.contains(key) ? "population" : own;
        }

        Field.Trait trait(String key, @Nullable Expression condition, @Nullable String hint) {
            var entry = ENTRIES.get(key);
            var isKnown = node.has("register") && entry != null;
            var register = isKnown ? register(key) : "";
            return new Field.Trait(
                    person.path() + "." + key,
                    Texts.of("forms.person." + key),
                    hint == null ? null : Texts.of(hint),
                    !optional,
                    DefinitionReader.both(person.visibleWhen(), condition),
                    person.origin(),
                    isKnown ? register + "." + entry : null,
                    isKnown ? person.path() : null);
        }
    }

    private void add(List<Field> parts, String key, Whole whole) {
        switch (key) {
            case "name" ->
                    parts.add(
                            new Field.Text(
                                    whole.trait("name", null, null),
                                    Shape.NAME,
                                    100,
                                    null,
                                    auto(whole, "name")));
            case "birthDate" -> parts.add(birthDate(whole));
            case "id" -> parts.addAll(id(whole));
            case "sex" -> parts.add(choice(whole, "sex", "sex", null));
            case "nationality" -> parts.add(choice(whole, "nationality", "nationalities", "VN"));
            case "ethnicity" -> parts.add(choice(whole, "ethnicity", "ethnic-groups", "01"));
            case "residence" ->
                    parts.add(
                            new Field.Address(
                                    whole.trait("residence", null, "forms.person.residence.hint"),
                                    true));
            default -> parts.add(reader.field(whole.node().path("more").path(key), within(whole)));
        }
    }

    private static DefinitionReader.Within within(Whole whole) {
        return new DefinitionReader.Within(whole.person().path(), whole.person().visibleWhen());
    }

    private static @Nullable String auto(Whole whole, String token) {
        return whole.node().path("self").asBoolean(false) ? token : null;
    }

    private static Field birthDate(Whole whole) {
        var loose = whole.node().path("looseBirthDate").asBoolean(false);
        return new Field.Date(
                whole.trait(
                        "birthDate",
                        null,
                        loose ? "forms.person.birthDate.loose" : "forms.date.hint"),
                ExpressionReader.read("'1900-01-01'"),
                ExpressionReader.read("today()"),
                loose);
    }

    private static Field choice(Whole whole, String key, String list, @Nullable String initial) {
        return new Field.Choice(
                whole.trait(key, null, null),
                key.equals("sex") ? Field.Choice.Style.RADIOS : Field.Choice.Style.SELECT,
                ReferenceLists.options(list),
                initial);
    }

    /// The paper that proves who it is: twelve digits, or another paper with its number.
    private static List<Field> id(Whole whole) {
        var kind = whole.person().path() + ".idKind";
        var other = ExpressionReader.read(kind + " != 'citizen-id' and " + kind + " != 'old-id'");
        return List.of(
                new Field.Choice(
                        whole.trait("idKind", null, null),
                        Field.Choice.Style.RADIOS,
                        List.of("citizen-id", "old-id", "passport", "other").stream()
                                .map(k -> Option.of(k, Texts.of("forms.person.idKind." + k)))
                                .toList(),
                        "citizen-id"),
                number(
                        whole,
                        "idNumber",
                        Shape.CITIZEN_ID,
                        ExpressionReader.read(kind + " = 'citizen-id'")),
                number(
                        whole,
                        "oldIdNumber",
                        Shape.OLD_ID,
                        ExpressionReader.read(kind + " = 'old-id'")),
                number(whole, "paperNumber", Shape.PLAIN, other),
                new Field.Date(
                        whole.trait("paperDate", other, "forms.date.hint"),
                        ExpressionReader.read("'1950-01-01'"),
                        ExpressionReader.read("today()"),
                        false),
                new Field.Text(
                        whole.trait("paperIssuer", other, null), Shape.PLAIN, 150, null, null));
    }

    private static Field number(Whole whole, String key, Shape shape, Expression condition) {
        var hint = shape == Shape.CITIZEN_ID ? "forms.person.idNumber.hint" : null;
        return new Field.Text(
                requireNonNull(whole.trait(key, condition, hint)), shape, 30, null, null);
    }
}
