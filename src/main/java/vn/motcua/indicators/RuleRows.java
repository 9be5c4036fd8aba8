package vn.motcua.indicators;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.indicators.FormulaFolder.Row;
import vn.motcua.indicators.IndexFormulas.Rule;

/// Looks through the rules of a folder: each must be one that the program counts by, and one that
/// ends must be one without which it can count.
final class RuleRows {

    private static final int RULE = 2;
    private static final int TEXT = 3;
    private static final int TRUST = 4;

    /// How what shows to be a number is written.
    private static final Pattern NUMBERED =
            Pattern.compile("disliked-up-to:[0-3]|corrections-within:([0-9]|[12][0-9]|30)");

    private static final String FACTOR = "factor:";

    /// What may end: without these the program counts otherwise, or what is counted stays the same.
    private static final Set<String> ENDING =
            Set.of(CaseComponent.ASKED_AGAIN_IS_LATE, "disliked-up-to", "corrections-within");

    private final List<Rule> shipped;
    private final Set<String> components;

    /// @param components codes of those that the program measures and names
    RuleRows(List<Rule> shipped, Set<String> components) {
        this.shipped = shipped;
        this.components = components;
    }

    List<Rule> read(List<Row> rows) {
        var rules = new ArrayList<Rule>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            row.check(isKnown(row.value(RULE)), RULE, "no rule the program knows");
            var rule = IndexFormulas.rule(row.values());
            row.check(
                    !rule.ends() || isEnding(rule),
                    RULE,
                    "the program does not count without this rule");
            row.oneOf(TEXT, texts(rule), "the text of the rule");
            row.trust(TRUST);
            row.check(
                    seen.add(rule.from() + rule.name()), RULE, "two rows of one rule and one day");
            rules.add(rule);
        }
        for (int i = 0; i < rules.size(); i++) {
            rows.get(i).check(hasBegun(rules.get(i), rules), RULE, "no rule that could end");
        }
        return rules;
    }

    private boolean isKnown(String code) {
        var rule = code.startsWith(Rule.ENDS) ? code.substring(Rule.ENDS.length()) : code;
        return rule.startsWith(FACTOR)
                ? components.contains(rule.substring(FACTOR.length()))
                : NUMBERED.matcher(rule).matches()
                        || code.startsWith(Rule.ENDS) && ENDING.contains(rule)
                        || shipped.stream().anyMatch(r -> r.code().equals(rule));
    }

    private static boolean isEnding(Rule rule) {
        var ended = rule.code().substring(Rule.ENDS.length());
        return ended.startsWith(FACTOR) || ENDING.contains(ended);
    }

    /// Those of the same rule; a factor may have those of all factors.
    private Set<String> texts(Rule rule) {
        return shipped.stream()
                .filter(r ->
                        rule.name().startsWith(FACTOR)
                                ? r.name().startsWith(FACTOR)
                                : r.name().equals(rule.name()))
                .map(Rule::text)
                .collect(toSet());
    }

    private boolean hasBegun(Rule rule, List<Rule> rules) {
        return !rule.ends()
                || Stream.concat(shipped.stream(), rules.stream())
                        .anyMatch(r ->
                                !r.ends()
                                        && r.name().equals(rule.name())
                                        && r.from().isBefore(rule.from()));
    }
}
