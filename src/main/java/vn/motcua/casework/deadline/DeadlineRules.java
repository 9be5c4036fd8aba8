package vn.motcua.casework.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All versions of all deadline rules an installation knows.
public final class DeadlineRules {

    /// Whole days by the Civil Code: what applies unless a procedure says otherwise.
    public static final String CIVIL_CODE = "civil-code";

    private final Map<String, DeadlineRule> byId;

    public DeadlineRules(List<DeadlineRule> rules) {
        byId = rules.stream().collect(Collectors.toMap(DeadlineRule::id, Function.identity()));
    }

    /// The rules that come with the program.
    public static DeadlineRules shipped() {
        return new DeadlineRules(DeadlineRuleFile.read("/reference/deadline-rules.csv"));
    }

    public List<DeadlineRule> all() {
        return byId.values().stream().sorted(Comparator.comparing(DeadlineRule::id)).toList();
    }

    public DeadlineRule get(String id) {
        var rule = byId.get(id);
        if (rule == null) {
            throw new NoSuchElementException("No deadline rule " + id);
        }
        return rule;
    }

    /// The version of a rule in force on the day a case is received.
    public DeadlineRule inForce(String name, LocalDate date) {
        return byId.values().stream()
                .filter(rule -> rule.name().equals(name) && !date.isBefore(rule.effectiveFrom()))
                .max(Comparator.comparing(DeadlineRule::effectiveFrom))
                .orElseThrow(() -> new NoSuchElementException("No rule " + name + " on " + date));
    }
}
