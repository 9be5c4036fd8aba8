package vn.motcua.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a form must keep to as a whole: rules read only fields there are, conditions only what was
/// asked before, rows hold no rows.
final class DefinitionCheck {

    static final Set<String> REGISTERS =
            Set.of("account", "population", "civil-status", "land", "business", "health");

    /// Names that a page's form needs for itself: what stands under them would hide its own address
    /// or button from scripts, or be taken for its version.
    private static final Set<String> TAKEN =
            Set.of(
                    "action",
                    "closest",
                    "elements",
                    "form",
                    "fromCheck",
                    "id",
                    "matches",
                    "method",
                    "parentNode",
                    "submit",
                    "target",
                    "version");

    private final FormDefinition form;
    private final List<String> faults = new ArrayList<>();

    private DefinitionCheck(FormDefinition form) {
        this.form = form;
    }

    static List<String> faults(FormDefinition form) {
        var check = new DefinitionCheck(form);
        check.run();
        return check.faults;
    }

    private void run() {
        if (form.version() < 1) {
            faults.add("version is missing");
        }
        if (form.sections().isEmpty()) {
            faults.add("a form has at least one section");
        }
        conditions();
        form.sections().forEach(this::section);
        form.index().values().forEach(this::field);
    }

    /// In the order of asking, so that conditions cannot go round in circles.
    private void conditions() {
        var asked = new HashSet<String>();
        for (var field : form.index().values()) {
            var read =
                    field instanceof Field.Computed computed
                            ? Stream.concat(
                                    reads(field.trait().visibleWhen()),
                                    reads(computed.expression()))
                            : reads(field.trait().visibleWhen());
            read.filter(p -> !isAmong(asked, p))
                    .forEach(p ->
                            faults.add(
                                    field.path()
                                            + " depends on '"
                                            + p
                                            + "', which is not asked before it"));
            asked.add(field.path());
        }
    }

    private boolean isAmong(Set<String> paths, String path) {
        var whole = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
        var part = path.substring(path.lastIndexOf('.') + 1);
        return paths.contains(path)
                || (paths.contains(whole)
                        && form.index().get(whole) instanceof Field.Address
                        && Field.Address.PARTS.contains(part));
    }

    private static Stream<String> reads(@Nullable Expression expression) {
        return expression == null ? Stream.empty() : expression.reads().stream();
    }

    private void section(Section section) {
        var all = form.index().keySet();
        section.rules()
                .forEach(rule -> {
                    if (!isAmong(all, rule.field())) {
                        faults.add(
                                section.key()
                                        + ": a rule is shown at '"
                                        + rule.field()
                                        + "', which is no field");
                    }
                    reads(rule.must())
                            .filter(p -> !isAmong(all, p))
                            .forEach(p ->
                                    faults.add(
                                            section.key()
                                                    + ": a rule reads '"
                                                    + p
                                                    + "', which is no field"));
                });
        if (section.fields().isEmpty()) {
            faults.add(section.key() + ": a section asks at least one thing");
        }
    }

    private void field(Field field) {
        if (TAKEN.contains(field.path())) {
            faults.add(field.path() + ": a page's form needs this name for itself");
        }
        var prefill = field.trait().prefill();
        if (prefill != null && !REGISTERS.contains(prefill.replaceAll("\\..*", ""))) {
            faults.add(field.path() + ": unknown register in prefill '" + prefill + "'");
        }
        if (field instanceof Field.Choice choice && choice.options().isEmpty()) {
            faults.add(field.path() + ": a choice has options");
        }
        if (field instanceof Field.Group group) {
            group(group);
        }
    }

    private void group(Field.Group group) {
        if (group.path().contains(".")
                || FormDefinition.flat(group.parts()).anyMatch(Field.Group.class::isInstance)) {
            faults.add(group.path() + ": rows hold no rows and stand in nothing else");
        }
        if (group.min() < 0 || group.max() < Math.max(1, group.min())) {
            faults.add(group.path() + ": least and most rows do not fit");
        }
    }
}
