package vn.motcua.forms;

import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Leaves of a draft what is filed: answers that were asked, and what is reckoned from them.
record Settling(Evaluation evaluation, TreeMap<String, String> kept) {

    static Answers settle(Evaluation evaluation) {
        var settling = new Settling(evaluation, new TreeMap<>());
        evaluation.form().sections().forEach(s -> s.fields().forEach(f -> settling.keep(f, null)));
        return new Answers(evaluation.form().key(), evaluation.form().version(), settling.kept());
    }

    private void keep(Field field, @Nullable Row row) {
        if (!evaluation.isVisible(field, row)) {
            return;
        }
        var place = Row.instance(row, field.path());
        switch (field) {
            case Field.Person person -> person.parts().forEach(p -> keep(p, row));
            case Field.Group group -> rows(group);
            case Field.Computed _ -> {
                var value = evaluation.answer(field.path(), row);
                if (value != null) {
                    kept.put(place, Evaluation.plain(value));
                }
            }
            case Field.Address _ -> Field.Address.PARTS.forEach(p -> copy(place + "." + p));
            case Field.File _ -> {
                copy(place + ".document");
                copy(place + ".name");
            }
            default -> copy(place);
        }
    }

    private void rows(Field.Group group) {
        var rows = Math.min(evaluation.answers().rows(group.path()), group.max());
        if (rows > 0) {
            kept.put(group.path(), Integer.toString(rows));
        }
        IntStream.range(0, rows)
                .mapToObj(i -> new Row(group.path(), i))
                .forEach(row -> group.parts().forEach(p -> keep(p, row)));
    }

    private void copy(String place) {
        Answers.put(kept, place, evaluation.answers().text(place));
    }
}
