package vn.motcua.forms;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question as it is drawn. The id of its control is its path.
record FieldView(SectionView page, Field field, @Nullable Row row) {

    String place() {
        return Row.instance(row, field.path());
    }

    String label() {
        return field.trait().label().text();
    }

    @Nullable String hint() {
        return field.trait().hint() == null ? null : field.trait().hint().text();
    }

    boolean optional() {
        return !field.trait().required();
    }

    /// The answer as typed; a choice may have one to begin with.
    String value() {
        var value = page.answers().text(place());
        return value.isEmpty() && field instanceof Field.Choice choice && choice.initial() != null
                ? choice.initial()
                : value;
    }

    boolean chosen(String option) {
        return List.of(value().split(" ")).contains(option);
    }

    @Nullable String error() {
        return page.error(place());
    }

    /// Ids of hint and error, for screen readers; null when there is neither.
    @Nullable String describedBy() {
        var ids =
                Stream.of(
                                hint() == null ? "" : place() + "-hint",
                                error() == null ? "" : place() + "-error")
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    List<FieldView> parts() {
        return page.views(field.parts(), row);
    }

    DateParts date() {
        return DateParts.of(value());
    }

    AddressAnswer address() {
        return AddressAnswer.of(page.answers(), place());
    }

    /// A part of an address as a question of its own.
    @Nullable String partError(String part) {
        return page.error(place() + "." + part);
    }

    List<Option> communes() {
        return page.places().communes(address().district());
    }

    @Nullable FileAnswer file() {
        return page.answers().file(place()).orElse(null);
    }

    /// What is reckoned, in words.
    String computed() {
        return new Shown(vn.motcua.web.Shell.language()).computed(page.evaluation().answer(field.path(), row));
    }
}
