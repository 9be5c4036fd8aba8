package vn.motcua.forms;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Fault;
import vn.motcua.web.Shell;

/// A step as it is drawn by `forms/section.jte`: questions, what was answered, what is wrong.
public final class SectionView {

    private final Section section;
    private final Evaluation evaluation;
    private final List<Finding> findings;
    private final Places places;
    private final boolean everything;

    /// @param everything whether questions are drawn that these answers do not call for
    SectionView(
            Section section,
            Evaluation evaluation,
            List<Finding> findings,
            Places places,
            boolean everything) {
        this.section = section;
        this.everything = everything;
        this.evaluation = evaluation;
        this.findings = List.copyOf(findings);
        this.places = places;
    }

    public String key() {
        return section.key();
    }

    public Texts title() {
        return section.title();
    }

    public @Nullable Texts hint() {
        return section.hint();
    }

    /// What is wrong, for the layout's list of faults, in the language of the page being drawn.
    public List<Fault> faults() {
        return findings.stream().map(f -> f.in(Shell.language())).toList();
    }

    public boolean correct() {
        return findings.isEmpty();
    }

    /// Whether a browser must send it as parts because files come with it.
    public boolean upload() {
        return FormDefinition.flat(section.fields()).anyMatch(Field.File.class::isInstance);
    }

    /// Whether there are buttons besides the one that leads on.
    boolean hasButtons() {
        return FormDefinition.flat(section.fields())
                .anyMatch(f ->
                        f instanceof Field.Group
                                || f instanceof Field.Address
                                || f instanceof Field.File);
    }

    List<FieldView> fields() {
        return views(section.fields(), null);
    }

    List<FieldView> views(List<Field> fields, @Nullable Row row) {
        return fields.stream()
                .filter(f -> everything || evaluation.isVisible(f, row))
                .map(f -> new FieldView(this, f, row))
                .toList();
    }

    List<RowView> rows(Field.Group group) {
        var rows = Math.clamp(evaluation.answers().rows(group.path()), group.min(), group.max());
        return IntStream.range(0, rows)
                .mapToObj(i -> new Row(group.path(), i))
                .map(row -> new RowView(row, views(group.parts(), row), rows > group.min()))
                .toList();
    }

    /// One row of a repeating group.
    record RowView(Row row, List<FieldView> fields, boolean removable) {}

    Answers answers() {
        return evaluation.answers();
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Places places() {
        return places;
    }

    @Nullable String error(String place) {
        return findings.stream()
                .filter(f -> f.field().equals(place))
                .map(f -> f.message().text())
                .findFirst()
                .orElse(null);
    }
}
