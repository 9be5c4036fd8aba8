package vn.motcua.operations.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Period;
import vn.motcua.operations.AlertRule;
import vn.motcua.operations.AlertRule.Border;
import vn.motcua.operations.AlertRule.Comparison;
import vn.motcua.operations.AlertRule.Spread;
import vn.motcua.operations.AlertRule.Watched;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;
import vn.motcua.web.Fault;
import vn.motcua.web.Messages;
import vn.motcua.web.ReaderLanguage;

/// A rule as typed.
record AlertForm(
        @Nullable String name,
        @Nullable String figure,
        @Nullable String unit,
        @Nullable String spread,
        @Nullable String period,
        @Nullable String comparison,
        @Nullable String threshold,
        @Nullable String lasting,
        @Nullable String role) {

    private static final int LONGEST = 43_200;
    private static final int LONGEST_NAME = 200;
    private static final Set<Role> OWNERS =
            Set.of(
                    Role.PROGRAMME_STAFF,
                    Role.PROCEDURE_CONTROL,
                    Role.HEAD,
                    Role.LEADER,
                    Role.OPERATOR);

    static final AlertForm EMPTY =
            new AlertForm("", "", "", "below", "month", "above", "", "60", "programme_staff");

    String shown(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    List<Fault> faults(Set<String> figures, boolean unitKnown) {
        var faults = new ArrayList<Fault>();
        check(faults, "name", !shown(name).isEmpty() && shown(name).length() <= LONGEST_NAME);
        check(faults, "figure", figures.contains(shown(figure)));
        check(faults, "unit", unitKnown);
        check(faults, "spread", Set.of("whole", "below").contains(shown(spread)));
        check(
                faults,
                "period",
                Set.of("day", "month", "quarter", "half", "year").contains(shown(period)));
        check(faults, "comparison", Set.of("above", "below").contains(shown(comparison)));
        check(faults, "threshold", isThreshold(threshold));
        check(faults, "lasting", isLasting(lasting));
        check(faults, "role", owner().isPresent());
        return faults;
    }

    /// The post that is to act, if it is one that can.
    Optional<Role> owner() {
        return OWNERS.stream().filter(r -> r.code().equals(shown(role))).findFirst();
    }

    private static void check(List<Fault> faults, String field, boolean right) {
        if (!right) {
            var text =
                    Messages.bundles()
                            .text(ReaderLanguage.current(), "operations.alerts.fault." + field);
            faults.add(new Fault(field, text));
        }
    }

    boolean isThreshold(@Nullable String typed) {
        return shown(typed).matches("\\d{1,9}([.,]\\d{1,2})?");
    }

    boolean isLasting(@Nullable String typed) {
        return shown(typed).matches("\\d{1,5}") && Integer.parseInt(shown(typed)) <= LONGEST;
    }

    AlertRule rule(AgencyId at) {
        return new AlertRule(
                0,
                1,
                null,
                shown(name),
                new Watched(
                        shown(figure),
                        at,
                        Spread.valueOf(upper(spread)),
                        Period.Kind.valueOf(upper(period))),
                new Border(Comparison.valueOf(upper(comparison)), amount(threshold)),
                Integer.parseInt(shown(lasting)),
                new AlertRule.Owner(at, Role.of(shown(role))),
                true);
    }

    BigDecimal amount(@Nullable String typed) {
        return new BigDecimal(shown(typed).replace(',', '.'));
    }

    private String upper(@Nullable String code) {
        return shown(code).toUpperCase(Locale.ROOT);
    }
}
