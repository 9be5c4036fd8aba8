package vn.motcua.operations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Period;
import vn.motcua.operations.AlertRule.Border;
import vn.motcua.operations.AlertRule.Comparison;
import vn.motcua.operations.AlertRule.Owner;
import vn.motcua.operations.AlertRule.Spread;
import vn.motcua.operations.AlertRule.Watched;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Rules that come with the product. Borders and times are ours, not the law's: each installation
/// changes them or switches them off.
@Component
class ShippedRules {

    private static final int DAY = 24 * 60;

    private final Organisation organisation;

    ShippedRules(Organisation organisation) {
        this.organisation = organisation;
    }

    /// Those an installation does not have yet; none before it has a province.
    List<AlertRule> missing(List<AlertRule> known) {
        var keys = known.stream().map(AlertRule::shipped).filter(Objects::nonNull).toList();
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.tier() == Tier.PROVINCE)
                .limit(1)
                .flatMap(province -> all(province.id()))
                .filter(rule -> !keys.contains(rule.shipped()))
                .toList();
    }

    private static Stream<AlertRule> all(AgencyId province) {
        return Stream.of(
                rule(
                        "late-share",
                        new Watched("late-share", province, Spread.BELOW, Period.Kind.DAY),
                        new Border(Comparison.ABOVE, BigDecimal.valueOf(10)),
                        60),
                rule(
                        "in-time-rate",
                        new Watched("in-time-rate", province, Spread.BELOW, Period.Kind.MONTH),
                        new Border(Comparison.BELOW, BigDecimal.valueOf(90)),
                        DAY),
                rule(
                        "silent-models",
                        new Watched("silent-models", province, Spread.BELOW, Period.Kind.MONTH),
                        new Border(Comparison.ABOVE, BigDecimal.ZERO),
                        DAY),
                behind("lag-figures", province),
                behind("lag-process", province),
                behind("lag-notices", province),
                new AlertRule(
                        0,
                        1,
                        "check-figures",
                        "check-figures",
                        new Watched("check-figures", province, Spread.WHOLE, Period.Kind.DAY),
                        new Border(Comparison.ABOVE, BigDecimal.ZERO),
                        0,
                        new Owner(province, Role.OPERATOR),
                        true));
    }

    private static AlertRule rule(String key, Watched watched, Border border, int lasting) {
        var owner = new Owner(watched.unit(), Role.PROGRAMME_STAFF);
        return new AlertRule(0, 1, key, key, watched, border, lasting, owner, true);
    }

    /// A follower of the log of cases that stays more than a minute behind.
    private static AlertRule behind(String key, AgencyId province) {
        return new AlertRule(
                0,
                1,
                key,
                key,
                new Watched(key, province, Spread.WHOLE, Period.Kind.DAY),
                new Border(Comparison.ABOVE, BigDecimal.valueOf(60)),
                5,
                new Owner(province, Role.OPERATOR),
                true);
    }
}
