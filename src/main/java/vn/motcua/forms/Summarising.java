package vn.motcua.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts answers into lines for reading. Optional questions without an answer are left out.
record Summarising(Evaluation evaluation, Places places, Locale language) {

    Summary summary() {
        return new Summary(
                evaluation.form().sections().stream()
                        .filter(s -> evaluation.holds(s.visibleWhen(), null))
                        .map(this::part)
                        .filter(p -> !p.blocks().isEmpty())
                        .toList());
    }

    private Summary.Part part(Section section) {
        var blocks = new ArrayList<Summary.Block>();
        var own = new ArrayList<Summary.Line>();
        for (var field : section.fields()) {
            if (!evaluation.isVisible(field, null)) {
                continue;
            }
            switch (field) {
                case Field.Person person ->
                        add(
                                blocks,
                                person.trait().label().in(language),
                                lines(person.parts(), null));
                case Field.Group group -> rows(blocks, group);
                default -> own.addAll(lines(List.of(field), null));
            }
        }
        if (!own.isEmpty()) {
            blocks.addFirst(new Summary.Block(null, List.copyOf(own)));
        }
        return new Summary.Part(section.key(), section.title().in(language), List.copyOf(blocks));
    }

    private void rows(List<Summary.Block> blocks, Field.Group group) {
        IntStream.range(0, Math.min(evaluation.answers().rows(group.path()), group.max()))
                .forEach(i ->
                        add(
                                blocks,
                                Texts.named(group.trait().label(), Texts.of("forms.row", i + 1))
                                        .in(language),
                                lines(group.parts(), new Row(group.path(), i))));
    }

    private static void add(List<Summary.Block> blocks, String title, List<Summary.Line> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Summary.Block(title, lines));
        }
    }

    private List<Summary.Line> lines(List<Field> fields, @Nullable Row row) {
        return FormDefinition.flat(fields)
                .filter(f -> f.parts().isEmpty() && evaluation.isVisible(f, row))
                .map(f -> line(f, row))
                .filter(l -> !l.value().isEmpty())
                .toList();
    }

    private Summary.Line line(Field field, @Nullable Row row) {
        var place = Row.instance(row, field.path());
        var file =
                field instanceof Field.File ? evaluation.answers().file(place).orElse(null) : null;
        return new Summary.Line(
                place, field.trait().label().in(language), value(field, place, row), file);
    }

    private String value(Field field, String place, @Nullable Row row) {
        var shown = new Shown(language);
        return switch (field) {
            case Field.Address _ -> address(place);
            case Field.File _ -> evaluation.answers().file(place).map(FileAnswer::name).orElse("");
            case Field.Computed computed ->
                    computed.shown() ? shown.computed(evaluation.answer(field.path(), row)) : "";
            default -> shown.answer(field, evaluation.answers().text(place));
        };
    }

    private String address(String place) {
        var address = AddressAnswer.of(evaluation.answers(), place);
        return address.isBlank() ? "" : address.written(places);
    }
}
