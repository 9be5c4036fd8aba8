package vn.motcua.forms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// Takes what a browser posted for one step into a draft. Only fields of the step are read; a field
/// that was not on the page keeps its answer. Files are never taken from here.
final class Taking {

    static final String ADD = "_add";
    static final String REMOVE = "_remove";
    static final String REFRESH = "_refresh";
    static final String REMOVE_FILE = "_removeFile";

    private final FormDefinition form;
    private final Section section;
    private final MultiValueMap<String, String> params;
    private final TreeMap<String, String> values;
    private boolean stay;
    private @Nullable String focus;

    Taking(
            FormDefinition form,
            Section section,
            Answers before,
            MultiValueMap<String, String> params) {
        this.form = form;
        this.section = section;
        this.params = params;
        this.values = new TreeMap<>(before.values());
    }

    Turn take(Evaluator after) {
        section.fields().forEach(f -> read(f, null));
        press();
        var answers = new Answers(form.key(), form.version(), values);
        if (!stay) {
            lookForNewQuestions(after.of(answers));
        }
        return new Turn(answers, stay, focus);
    }

    /// Makes the evaluation of changed answers.
    interface Evaluator {
        Evaluation of(Answers answers);
    }

    private void read(Field field, @Nullable Row row) {
        var place = Row.instance(row, field.path());
        switch (field) {
            case Field.Text text -> put(place, v -> text.shape().tidy(oneLine(v)));
            case Field.LongText _ -> put(place, v -> v);
            case Field.Number _ -> put(place, Taking::oneLine);
            case Field.Date _ -> put(place, Taking::dayOrTyped);
            case Field.Choice choice -> choice(choice, place);
            case Field.Address _ ->
                    Field.Address.PARTS.forEach(p -> put(place + "." + p, Taking::oneLine));
            case Field.Person person -> person.parts().forEach(p -> read(p, row));
            case Field.Group group -> rows(group);
            case Field.File _, Field.Computed _ -> {}
        }
    }

    private void put(String place, UnaryOperator<String> tidy) {
        var typed = params.getFirst(place);
        if (typed != null) {
            Answers.put(values, place, tidy.apply(Typed.clean(typed)));
        }
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\n\\t]+", " ");
    }

    private static String dayOrTyped(String value) {
        return Typed.date(value, false).map(LocalDate::toString).orElse(oneLine(value));
    }

    private void choice(Field.Choice choice, String place) {
        var posted = params.get(place);
        if (posted == null) {
            return;
        }
        var codes = posted.stream().filter(c -> c.matches("[\\p{Alnum}_-]{1,60}"));
        var kept =
                choice.style() == Field.Choice.Style.CHECKBOXES
                        ? codes.distinct().collect(Collectors.joining(" "))
                        : codes.reduce("", (_, last) -> last);
        Answers.put(values, place, kept);
    }

    private void rows(Field.Group group) {
        var posted = params.getFirst(group.path());
        if (posted == null || !posted.matches("\\d{1,4}")) {
            return;
        }
        var rows = Math.min(Integer.parseInt(posted), group.max());
        put(group, rows);
        IntStream.range(0, rows)
                .mapToObj(i -> new Row(group.path(), i))
                .forEach(row -> group.parts().forEach(p -> read(p, row)));
    }

    private void put(Field.Group group, int rows) {
        Answers.put(values, group.path(), rows == 0 ? "" : Integer.toString(rows));
    }

    private int rows(String group) {
        return Integer.parseInt(values.getOrDefault(group, "0"));
    }

    private void press() {
        groups().filter(g -> g.path().equals(params.getFirst(ADD))).forEach(this::add);
        groups().forEach(g -> remove(g, params.getFirst(REMOVE)));
        var refreshed = params.getFirst(REFRESH);
        if (refreshed != null) {
            stay(refreshed);
        }
        var removed = params.getFirst(REMOVE_FILE);
        if (removed != null && isFile(removed)) {
            values.remove(removed + ".document");
            values.remove(removed + ".name");
            stay(removed);
        }
    }

    private Stream<Field.Group> groups() {
        return section.fields().stream()
                .filter(Field.Group.class::isInstance)
                .map(Field.Group.class::cast);
    }

    private boolean isFile(String place) {
        var path = place.replaceAll("\\.\\d+\\.", ".");
        return FormDefinition.flat(section.fields())
                .anyMatch(f -> f instanceof Field.File && f.path().equals(path));
    }

    private void add(Field.Group group) {
        var rows = Math.max(rows(group.path()), group.min());
        if (rows < group.max()) {
            put(group, rows + 1);
        }
        stay(group.path() + "." + Math.min(rows, group.max() - 1));
    }

    private void remove(Field.Group group, @Nullable String pressed) {
        var rows = rows(group.path());
        if (pressed == null || !pressed.matches(group.path() + "\\.\\d{1,4}")) {
            return;
        }
        var index = Integer.parseInt(pressed.substring(group.path().length() + 1));
        if (index < rows) {
            IntStream.range(index, rows).forEach(i -> shift(group.path(), i));
            put(group, rows - 1);
        }
        stay(group.path());
    }

    /// Row i becomes what row i+1 was.
    private void shift(String group, int i) {
        values.keySet().removeAll(List.copyOf(row(group, i).keySet()));
        var next = new TreeMap<>(row(group, i + 1));
        next.forEach((path, value) ->
                values.put(
                        group + "." + i + path.substring((group + "." + (i + 1)).length()), value));
    }

    private SortedMap<String, String> row(String group, int i) {
        return values.subMap(group + "." + i + ".", group + "." + i + "/");
    }

    private void stay(String at) {
        stay = true;
        focus = at.matches("[A-Za-z0-9.]{1,120}") ? at : null;
    }

    /// Questions that an answer of this page has just called up are shown before anything is
    /// complained about.
    private void lookForNewQuestions(Evaluation now) {
        section.fields().stream()
                .flatMap(f -> places(f, now))
                .filter(p -> !wasAsked(p))
                .min(Comparator.naturalOrder())
                .ifPresent(this::stay);
    }

    private Stream<String> places(Field field, Evaluation now) {
        if (field instanceof Field.Group group) {
            return IntStream.range(0, now.answers().rows(group.path()))
                    .mapToObj(i -> new Row(group.path(), i))
                    .flatMap(row -> group.parts().stream().flatMap(p -> conditional(p, row, now)));
        }
        return conditional(field, null, now);
    }

    private Stream<String> conditional(Field field, @Nullable Row row, Evaluation now) {
        if (!field.parts().isEmpty()) {
            return field.parts().stream().flatMap(p -> conditional(p, row, now));
        }
        var isCalledUp =
                field.trait().visibleWhen() != null
                        && !(field instanceof Field.Computed)
                        && now.isVisible(field, row);
        return isCalledUp ? Stream.of(Row.instance(row, field.path())) : Stream.empty();
    }

    private boolean wasAsked(String place) {
        return params.containsKey(place) || params.containsKey(place + ".province");
    }
}
