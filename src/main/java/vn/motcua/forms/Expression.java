package vn.motcua.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small rule of a form: conditions, checks across fields, reckoned values. It can read answers
/// and nothing else.
sealed interface Expression {

    record Literal(Object value) implements Expression {}

    record Path(String path) implements Expression {}

    record Not(Expression of) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    record Call(Function function, List<Expression> arguments) implements Expression {}

    /// What may stand between two values.
    enum Operator {
        OR,
        AND,
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST,
        PLUS,
        MINUS,
        TIMES
    }

    /// What may be called, with the least and most arguments.
    enum Function {
        TODAY("today", 0, 0),
        AGE("age", 1, 1),
        DAYS("daysBetween", 2, 2),
        SUM("sum", 1, 1),
        COUNT("count", 1, 1),
        CONCAT("concat", 1, 12),
        EMPTY("empty", 1, 1),
        CONTAINS("contains", 2, 2);

        static final Map<String, Function> BY_NAME =
                Stream.of(values()).collect(Collectors.toUnmodifiableMap(f -> f.name, f -> f));

        private final String name;
        private final int least;
        private final int most;

        Function(String name, int least, int most) {
            this.name = name;
            this.least = least;
            this.most = most;
        }

        boolean takes(int arguments) {
            return least <= arguments && arguments <= most;
        }
    }

    /// The answers it reads.
    default Set<String> reads() {
        return switch (this) {
            case Literal _ -> Set.of();
            case Path(var path) -> Set.of(path);
            case Not(var of) -> of.reads();
            case Binary(_, var left, var right) -> all(Stream.of(left, right));
            case Call(_, var arguments) -> all(arguments.stream());
        };
    }

    private static Set<String> all(Stream<Expression> parts) {
        return parts.flatMap(p -> p.reads().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
