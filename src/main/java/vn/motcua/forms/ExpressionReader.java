package vn.motcua.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.motcua.forms.Expression.Binary;
import vn.motcua.forms.Expression.Call;
import vn.motcua.forms.Expression.Function;
import vn.motcua.forms.Expression.Literal;
import vn.motcua.forms.Expression.Not;
import vn.motcua.forms.Expression.Operator;
import vn.motcua.forms.Expression.Path;

/// Reads the rules of forms: `mother.birthDate < child.birthDate and not empty(reason)`.
final class ExpressionReader {

    private static final int LONGEST = 400;
    private static final int DEEPEST = 20;
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<number>\\d+(\\.\\d+)?)|'(?<text>[^']*)'"
                            + "|(?<word>[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z0-9]+)*)|(?<sign><=|>=|!=|[=<>+*(),-]))");
    private static final Map<String, Operator> COMPARISONS =
            Map.of(
                    "=", Operator.EQUAL,
                    "!=", Operator.NOT_EQUAL,
                    "<", Operator.LESS,
                    "<=", Operator.AT_MOST,
                    ">", Operator.MORE,
                    ">=", Operator.AT_LEAST);

    private final List<Token> tokens;
    private int at;
    private int depth;

    private record Token(String kind, String text) {}

    private ExpressionReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// @throws IllegalArgumentException when it is no rule, saying why
    static Expression read(String text) {
        var reader = new ExpressionReader(split(text));
        var expression = reader.or();
        if (reader.at < reader.tokens.size()) {
            throw new IllegalArgumentException("unexpected '" + reader.peek() + "' in: " + text);
        }
        return expression;
    }

    private static List<Token> split(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a rule has at most " + LONGEST + " characters");
        }
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (end < text.strip().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new IllegalArgumentException(
                        "cannot read from '" + text.strip().substring(end) + "'");
            }
            for (var kind : List.of("number", "text", "word", "sign")) {
                if (matcher.group(kind) != null) {
                    tokens.add(new Token(kind, matcher.group(kind)));
                }
            }
            end = matcher.end();
        }
        return tokens;
    }

    private Expression or() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("a rule is nested at most " + DEEPEST + " deep");
        }
        var left = and();
        while (takes("word", "or")) {
            left = new Binary(Operator.OR, left, and());
        }
        depth--;
        return left;
    }

    private Expression and() {
        var left = not();
        while (takes("word", "and")) {
            left = new Binary(Operator.AND, left, not());
        }
        return left;
    }

    private Expression not() {
        return takes("word", "not") ? new Not(comparison()) : comparison();
    }

    private Expression comparison() {
        var left = sum();
        var operator = peekIs("sign") ? COMPARISONS.get(peek()) : null;
        if (operator == null) {
            return left;
        }
        at++;
        return new Binary(operator, left, sum());
    }

    private Expression sum() {
        var left = product();
        while (true) {
            if (takes("sign", "+")) {
                left = new Binary(Operator.PLUS, left, product());
            } else if (takes("sign", "-")) {
                left = new Binary(Operator.MINUS, left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        var left = value();
        while (takes("sign", "*")) {
            left = new Binary(Operator.TIMES, left, value());
        }
        return left;
    }

    private Expression value() {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("a value is missing at the end");
        }
        var token = tokens.get(at++);
        return switch (token.kind()) {
            case "number" -> new Literal(new BigDecimal(token.text()));
            case "text" -> new Literal(token.text());
            case "word" -> word(token.text());
            default -> {
                if (!token.text().equals("(")) {
                    throw new IllegalArgumentException("unexpected '" + token.text() + "'");
                }
                var inner = or();
                expect(")");
                yield inner;
            }
        };
    }

    private Expression word(String word) {
        if (word.equals("true") || word.equals("false")) {
            return new Literal(Boolean.valueOf(word));
        }
        return takes("sign", "(") ? call(word) : new Path(word);
    }

    private Expression call(String name) {
        var function = Function.BY_NAME.get(name);
        if (function == null) {
            throw new IllegalArgumentException("there is no function '" + name + "'");
        }
        var arguments = new ArrayList<Expression>();
        if (!takes("sign", ")")) {
            do {
                arguments.add(or());
            } while (takes("sign", ","));
            expect(")");
        }
        if (!function.takes(arguments.size())) {
            throw new IllegalArgumentException(name + " does not take " + arguments.size());
        }
        return new Call(function, List.copyOf(arguments));
    }

    private boolean takes(String kind, String text) {
        var taken = peekIs(kind) && peek().equals(text);
        if (taken) {
            at++;
        }
        return taken;
    }

    private void expect(String sign) {
        if (!takes("sign", sign)) {
            throw new IllegalArgumentException("'" + sign + "' is missing");
        }
    }

    private boolean peekIs(String kind) {
        return at < tokens.size() && tokens.get(at).kind().equals(kind);
    }

    private String peek() {
        return tokens.get(at).text();
    }
}
