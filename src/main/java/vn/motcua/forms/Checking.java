package vn.motcua.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Messages;

/// Finds what is wrong with the answers to a step: all of it at once, in the order of the page.
final class Checking {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Evaluation evaluation;
    private final Places places;
    private final List<Finding> findings = new ArrayList<>();

    private Checking(Evaluation evaluation, Places places) {
        this.evaluation = evaluation;
        this.places = places;
    }

    static List<Finding> check(Section section, Evaluation evaluation, Places places) {
        if (!evaluation.holds(section.visibleWhen(), null)) {
            return List.of();
        }
        var checking = new Checking(evaluation, places);
        section.fields().forEach(f -> checking.field(f, null));
        section.rules().forEach(checking::rule);
        return List.copyOf(checking.findings);
    }

    private void field(Field field, @Nullable Row row) {
        if (!evaluation.isVisible(field, row)) {
            return;
        }
        switch (field) {
            case Field.Text text -> text(text, row);
            case Field.LongText text -> plain(field, row, text.maxLength());
            case Field.Number number -> number(number, row);
            case Field.Date date -> date(date, row);
            case Field.Choice choice -> choice(choice, row);
            case Field.File file -> file(file, row);
            case Field.Address address -> address(address, row);
            case Field.Person person -> person.parts().forEach(p -> field(p, row));
            case Field.Group group -> group(group);
            case Field.Computed _ -> {}
        }
    }

    private void text(Field.Text field, @Nullable Row row) {
        if (!plain(field, row, field.maxLength())) {
            return;
        }
        var value = value(field, row);
        if (!field.shape().fits(value)) {
            add(field, row, "forms.fault.shape." + field.shape().code());
        } else if (field.pattern() != null && !field.pattern().rule().matcher(value).matches()) {
            findings.add(new Finding(place(field, row), field.pattern().message()));
        }
    }

    /// Whether there is a legible text of bearable length to look at further.
    private boolean plain(Field field, @Nullable Row row, int maxLength) {
        var value = value(field, row);
        if (value.isEmpty()) {
            missing(field, row, "forms.fault.required");
            return false;
        }
        if (!Typed.isLegible(value)) {
            add(field, row, "forms.fault.unreadable");
            return false;
        }
        if (Typed.length(value) > maxLength) {
            add(field, row, "forms.fault.long", maxLength, Typed.length(value));
            return false;
        }
        return true;
    }

    private void number(Field.Number field, @Nullable Row row) {
        if (!plain(field, row, 40)) {
            return;
        }
        var number = Typed.number(value(field, row), field.decimals());
        if (number.isEmpty()) {
            add(field, row, "forms.fault.number");
        } else if (Typed.decimals(number.get()) > field.decimals()) {
            add(
                    field,
                    row,
                    field.decimals() == 0 ? "forms.fault.whole" : "forms.fault.decimals",
                    field.decimals());
        } else if (field.min() != null && number.get().compareTo(field.min()) < 0) {
            add(field, row, "forms.fault.min", shown(field.min()));
        } else if (field.max() != null && number.get().compareTo(field.max()) > 0) {
            add(field, row, "forms.fault.max", shown(field.max()));
        }
    }

    private static String shown(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private void date(Field.Date field, @Nullable Row row) {
        if (!plain(field, row, 40)) {
            return;
        }
        var date = Typed.date(value(field, row), field.loose());
        if (date.isEmpty()) {
            add(field, row, field.loose() ? "forms.fault.year" : "forms.fault.date");
            return;
        }
        var earliest = day(field.notBefore(), row);
        var latest = day(field.notAfter(), row);
        if (earliest != null && date.get().isBefore(earliest)) {
            add(field, row, "forms.fault.early", earliest.format(SHOWN));
        } else if (latest != null && date.get().isAfter(latest)) {
            add(field, row, "forms.fault.late", latest.format(SHOWN));
        }
    }

    private @Nullable LocalDate day(@Nullable Expression bound, @Nullable Row row) {
        var value = bound == null ? null : evaluation.value(bound, row);
        return switch (value) {
            case LocalDate date -> date;
            case String text -> Typed.date(text, false).orElse(null);
            case null, default -> null;
        };
    }

    private void choice(Field.Choice field, @Nullable Row row) {
        var value = value(field, row);
        if (value.isEmpty()) {
            missing(field, row, "forms.fault.choose");
        } else if (field.style() == Field.Choice.Style.CHECKBOXES) {
            if (!List.of(value.split(" ")).stream().allMatch(v -> field.option(v).isPresent())) {
                add(field, row, "forms.fault.choose");
            }
        } else if (field.option(value).isEmpty()) {
            add(field, row, "forms.fault.choose");
        }
    }

    private void file(Field.File field, @Nullable Row row) {
        if (evaluation.answers().file(place(field, row)).isEmpty()) {
            missing(field, row, "forms.fault.file");
        }
    }

    private void group(Field.Group group) {
        var rows = evaluation.answers().rows(group.path());
        if (rows < group.min()) {
            add(group, null, "forms.fault.rows.few", group.min());
        } else if (rows > group.max()) {
            add(group, null, "forms.fault.rows.many", group.max());
        }
        for (int i = 0; i < Math.min(rows, group.max()); i++) {
            var row = new Row(group.path(), i);
            group.parts().forEach(p -> field(p, row));
        }
    }

    private void address(Field.Address field, @Nullable Row row) {
        var place = place(field, row);
        var address = AddressAnswer.of(evaluation.answers(), place);
        if (address.isBlank() && !field.trait().required()) {
            return;
        }
        address.faults(places)
                .forEach((part, key) -> add(place + "." + part, key, named(field, row)));
    }

    private void rule(Section.Rule rule) {
        var top =
                rule.field().contains(".")
                        ? rule.field().substring(0, rule.field().indexOf('.'))
                        : rule.field();
        if (evaluation.form().index().get(top) instanceof Field.Group group) {
            for (int i = 0; i < Math.min(evaluation.answers().rows(top), group.max()); i++) {
                rule(rule, new Row(top, i));
            }
        } else {
            rule(rule, null);
        }
    }

    private void rule(Section.Rule rule, @Nullable Row row) {
        var field = evaluation.form().index().get(rule.field());
        var isAsked = field == null || evaluation.isVisible(field, row);
        if (isAsked && evaluation.fails(rule.must(), row)) {
            findings.add(new Finding(Row.instance(row, rule.field()), rule.message()));
        }
    }

    private void missing(Field field, @Nullable Row row, String key) {
        if (field.trait().required()) {
            add(field, row, key);
        }
    }

    private void add(Field field, @Nullable Row row, String key, Object... more) {
        add(place(field, row), key, named(field, row), more);
    }

    private void add(String place, String key, Texts name, Object... more) {
        findings.add(new Finding(place, text(key, name, more)));
    }

    private static Texts text(String key, Texts name, Object... more) {
        return Texts.each(l -> Messages.bundles().text(l, key, with(name.in(l), more)));
    }

    private static Object[] with(String name, Object... more) {
        var parts = new Object[more.length + 1];
        parts[0] = name;
        System.arraycopy(more, 0, parts, 1, more.length);
        return parts;
    }

    /// What the field is called where the whole form is in sight: with the person or row it is of.
    private Texts named(Field field, @Nullable Row row) {
        var path = field.path();
        var whole = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
        var parent = evaluation.form().index().get(whole);
        var label = field.trait().label();
        if (row != null) {
            return Texts.named(label, Texts.of("forms.row", row.index() + 1));
        }
        return parent instanceof Field.Person ? Texts.named(label, parent.trait().label()) : label;
    }

    private String value(Field field, @Nullable Row row) {
        return evaluation.answers().text(place(field, row));
    }

    private static String place(Field field, @Nullable Row row) {
        return Row.instance(row, field.path());
    }
}
