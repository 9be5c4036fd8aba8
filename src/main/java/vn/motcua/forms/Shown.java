package vn.motcua.forms;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// Answers as people read them in a language.
record Shown(Locale language) {

    String computed(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number(number);
            case LocalDate date -> Formats.date(date, language);
            case Boolean yes -> Texts.of(yes ? "forms.yes" : "forms.no").in(language);
            case null -> "";
            default -> value.toString();
        };
    }

    private String number(BigDecimal number) {
        var isVietnamese = Messages.supported(language).getLanguage().equals("vi");
        var format =
                NumberFormat.getNumberInstance(isVietnamese ? Locale.of("vi", "VN") : language);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    String answer(Field field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case Field.Date date -> date(date, value);
            case Field.Number number -> number(number, value);
            case Field.Choice choice -> choice(choice, value);
            default -> value;
        };
    }

    private String date(Field.Date field, String value) {
        return field.loose() && value.matches("\\d{4}")
                ? value
                : Typed.date(value, false).map(d -> Formats.date(d, language)).orElse(value);
    }

    private String number(Field.Number field, String value) {
        var number = Typed.number(value, field.decimals()).map(this::number).orElse(value);
        return field.unit() == null ? number : number + " " + field.unit().in(language);
    }

    private String choice(Field.Choice choice, String value) {
        return Arrays.stream(value.split(" "))
                .map(code -> choice.option(code).map(o -> o.label().in(language)).orElse(code))
                .collect(Collectors.joining("; "));
    }
}
