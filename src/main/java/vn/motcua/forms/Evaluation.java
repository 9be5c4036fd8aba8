package vn.motcua.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.forms.Expression.Binary;
import vn.motcua.forms.Expression.Call;
import vn.motcua.forms.Expression.Literal;
import vn.motcua.forms.Expression.Not;
import vn.motcua.forms.Expression.Operator;
import vn.motcua.forms.Expression.Path;

/// What a rule says about some answers. A missing answer makes a comparison undecided (null): an
/// undecided condition hides, an undecided check accuses nobody.
record Evaluation(FormDefinition form, Answers answers, LocalDate today) {

    boolean holds(@Nullable Expression condition, @Nullable Row row) {
        return condition == null || Boolean.TRUE.equals(value(condition, row));
    }

    boolean fails(Expression must, @Nullable Row row) {
        return Boolean.FALSE.equals(value(must, row));
    }

    boolean isVisible(Field field, @Nullable Row row) {
        return holds(field.trait().visibleWhen(), row);
    }

    @Nullable Object value(Expression expression, @Nullable Row row) {
        return switch (expression) {
            case Literal(var value) -> value;
            case Path(var path) -> answer(path, row);
            case Not(var of) -> value(of, row) instanceof Boolean b ? !b : null;
            case Binary binary -> binary(binary, row);
            case Call call -> call(call, row);
        };
    }

    /// The typed value of an answer, null when there is none or it is not asked.
    @Nullable Object answer(String path, @Nullable Row row) {
        var field = form.index().get(path);
        if (field == null) {
            return text(Row.instance(row, path));
        }
        if (!isVisible(field, row)) {
            return null;
        }
        var place = Row.instance(row, path);
        return switch (field) {
            case Field.Number number ->
                    Typed.number(answers.text(place), number.decimals()).orElse(null);
            case Field.Date date -> Typed.date(answers.text(place), date.loose()).orElse(null);
            case Field.Computed computed -> value(computed.expression(), row);
            case Field.File _ -> text(place + ".document");
            case Field.Choice choice -> {
                var chosen = text(place);
                yield chosen == null ? choice.initial() : chosen;
            }
            default -> text(place);
        };
    }

    private @Nullable String text(String place) {
        var text = answers.text(place);
        return text.isEmpty() ? null : text;
    }

    private @Nullable Object binary(Binary binary, @Nullable Row row) {
        var left = value(binary.left(), row);
        var right = value(binary.right(), row);
        return switch (binary.operator()) {
            case AND -> and(left, right);
            case OR -> or(left, right);
            case PLUS, MINUS, TIMES -> reckon(binary.operator(), left, right);
            default -> compare(binary.operator(), left, right);
        };
    }

    private static @Nullable Boolean and(@Nullable Object left, @Nullable Object right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return Boolean.TRUE.equals(left) && Boolean.TRUE.equals(right) ? true : null;
    }

    private static @Nullable Boolean or(@Nullable Object left, @Nullable Object right) {
        if (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)) {
            return true;
        }
        return Boolean.FALSE.equals(left) && Boolean.FALSE.equals(right) ? false : null;
    }

    private static @Nullable BigDecimal reckon(
            Operator operator, @Nullable Object left, @Nullable Object right) {
        if (!(left instanceof BigDecimal a) || !(right instanceof BigDecimal b)) {
            return null;
        }
        return switch (operator) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            default -> a.multiply(b);
        };
    }

    private static @Nullable Boolean compare(
            Operator operator, @Nullable Object left, @Nullable Object right) {
        var order = order(left, right);
        return order == null
                ? null
                : switch (operator) {
                    case EQUAL -> order == 0;
                    case NOT_EQUAL -> order != 0;
                    case LESS -> order < 0;
                    case AT_MOST -> order <= 0;
                    case MORE -> order > 0;
                    default -> order >= 0;
                };
    }

    private static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
        return switch (left) {
            case BigDecimal a when right instanceof BigDecimal b -> a.compareTo(b);
            case LocalDate a when asDate(right) instanceof LocalDate b -> a.compareTo(b);
            case String a when right instanceof LocalDate b ->
                    asDate(a) instanceof LocalDate day ? day.compareTo(b) : null;
            case String a when right instanceof String b -> a.compareTo(b);
            case Boolean a when right instanceof Boolean b -> a.compareTo(b);
            case null, default -> null;
        };
    }

    private static @Nullable LocalDate asDate(@Nullable Object value) {
        return switch (value) {
            case LocalDate date -> date;
            case String text -> Typed.date(text, false).orElse(null);
            case null, default -> null;
        };
    }

    private @Nullable Object call(Call call, @Nullable Row row) {
        var arguments = call.arguments();
        return switch (call.function()) {
            case TODAY -> today;
            case AGE -> years(value(arguments.getFirst(), row));
            case DAYS -> days(value(arguments.getFirst(), row), value(arguments.get(1), row));
            case SUM -> sum(arguments.getFirst());
            case COUNT -> BigDecimal.valueOf(answers.rows(path(arguments.getFirst())));
            case CONCAT -> concat(arguments, row);
            case EMPTY -> value(arguments.getFirst(), row) == null;
            case CONTAINS -> contains(arguments, row);
        };
    }

    private @Nullable BigDecimal years(@Nullable Object birth) {
        return asDate(birth) instanceof LocalDate date
                ? BigDecimal.valueOf(ChronoUnit.YEARS.between(date, today))
                : null;
    }

    private static @Nullable BigDecimal days(@Nullable Object from, @Nullable Object to) {
        return asDate(from) instanceof LocalDate a && asDate(to) instanceof LocalDate b
                ? BigDecimal.valueOf(ChronoUnit.DAYS.between(a, b))
                : null;
    }

    private BigDecimal sum(Expression of) {
        var path = path(of);
        var group = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        return IntStream.range(0, answers.rows(group))
                .mapToObj(i -> answer(path, new Row(group, i)))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable String concat(List<Expression> parts, @Nullable Row row) {
        var text =
                parts.stream()
                        .map(p -> value(p, row))
                        .filter(Objects::nonNull)
                        .map(Evaluation::plain)
                        .collect(Collectors.joining());
        return text.isBlank() ? null : text;
    }

    private boolean contains(List<Expression> arguments, @Nullable Row row) {
        return value(arguments.getFirst(), row) instanceof String ticked
                && value(arguments.get(1), row) instanceof String code
                && List.of(ticked.split(" ")).contains(code);
    }

    private static String path(Expression expression) {
        return expression instanceof Path(var path) ? path : "";
    }

    /// As stored: numbers without exponent, days as `2024-01-19`.
    static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
