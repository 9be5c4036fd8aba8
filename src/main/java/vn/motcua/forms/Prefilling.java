package vn.motcua.forms;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Fills empty answers with what a register or the account knows.
record Prefilling(FormDefinition form, Answers answers) {

    Answers with(Map<String, String> known) {
        var values = new TreeMap<>(answers.values());
        form.index().values().stream()
                .filter(f -> f.trait().prefill() != null)
                .filter(f -> !(f.path().contains(".") && isInGroup(f)))
                .forEach(f -> fill(values, f, known));
        return new Answers(answers.form(), answers.version(), values);
    }

    private boolean isInGroup(Field field) {
        return form.index().get(field.path().substring(0, field.path().indexOf('.')))
                instanceof Field.Group;
    }

    private static void fill(Map<String, String> values, Field field, Map<String, String> known) {
        if (!(field instanceof Field.Address)) {
            put(values, field.path(), known(field, "", known));
        } else if (values.keySet().stream().noneMatch(k -> k.startsWith(field.path() + "."))) {
            Field.Address.PARTS.forEach(
                    p -> put(values, field.path() + "." + p, known(field, "." + p, known)));
        }
    }

    private static @Nullable String known(Field field, String part, Map<String, String> known) {
        var source = requireNonNull(field.trait().prefill()) + part;
        var subject = field.trait().subject();
        var own = subject == null ? null : known.get(source + "@" + subject);
        var isAccount = source.startsWith("account.") || subject == null;
        return own != null ? own : isAccount ? known.get(source) : null;
    }

    private static void put(Map<String, String> values, String path, @Nullable String value) {
        if (value != null && !values.containsKey(path)) {
            Answers.put(values, path, Typed.clean(value));
        }
    }

    static RegisterField registerField(FormDefinition form, Section section, Field field) {
        var source = List.of(requireNonNull(field.trait().prefill()).split("\\.", 2));
        var subject = field.trait().subject();
        var person = subject == null ? null : form.index().get(subject);
        var label = field.trait().label();
        return new RegisterField(
                field.path(),
                section.title(),
                person == null ? label : Texts.named(label, person.trait().label()),
                source.getFirst(),
                source.getLast());
    }
}
