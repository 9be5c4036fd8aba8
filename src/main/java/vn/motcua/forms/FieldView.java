package vn.motcua.forms;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Shell;

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

    @Nullable String error() {
        return page.error(place());
    }

    List<FieldView> parts() {
        return page.views(field.parts(), row);
    }

    /// A day as read, or what was typed instead.
    String date() {
        return Typed.date(value(), false)
                .map(d -> d.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")))
                .orElse(value());
    }

    /// A default month or day of a year known alone is not shown.
    String looseDate() {
        return value().matches("\\d{4}") ? value() : date();
    }

    Set<String> values() {
        return Set.of(value().split(" "));
    }

    List<vn.motcua.web.Option> options() {
        return field instanceof Field.Choice choice ? shown(choice.options()) : List.of();
    }

    static List<vn.motcua.web.Option> shown(List<Option> options) {
        return options.stream()
                .map(o ->
                        new vn.motcua.web.Option(
                                o.value(),
                                o.label().text(),
                                o.hint() == null ? null : o.hint().text()))
                .toList();
    }

    AddressAnswer address() {
        return AddressAnswer.of(page.answers(), place());
    }

    /// A part of an address as a question of its own.
    @Nullable String partError(String part) {
        return page.error(place() + "." + part);
    }

    List<vn.motcua.web.Option> provinces() {
        return shown(page.places().provinces());
    }

    List<vn.motcua.web.Option> districts() {
        return shown(page.places().districts());
    }

    List<vn.motcua.web.Option> communes() {
        return shown(page.places().communes(address().district()));
    }

    @Nullable FileAnswer file() {
        return page.answers().file(place()).orElse(null);
    }

    /// What is reckoned, in words.
    String computed() {
        return new Shown(Shell.language()).computed(page.evaluation().answer(field.path(), row));
    }

    List<SectionView.RowView> rows(Field.Group group) {
        return page.rows(group);
    }

    String type() {
        return switch (shape()) {
            case PHONE -> "tel";
            case EMAIL -> "email";
            default -> "text";
        };
    }

    @Nullable String inputMode() {
        return shape() == Shape.PLAIN || shape() == Shape.NAME ? null : shape().inputMode();
    }

    @Nullable String width() {
        return switch (shape()) {
            case CITIZEN_ID, OLD_ID, PHONE, TAX_CODE -> "20";
            default -> null;
        };
    }

    private Shape shape() {
        return field instanceof Field.Text text ? text.shape() : Shape.PLAIN;
    }

    String accept(Field.File file) {
        return file.types().stream().map(t -> "." + t).collect(Collectors.joining(","));
    }

    String fileHint(Field.File file) {
        var kinds =
                file.types().stream()
                        .map(t -> t.toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        var limits = Shell.t("forms.file.limits", kinds, file.megabytes());
        return hint() == null ? limits : hint() + " " + limits;
    }
}
