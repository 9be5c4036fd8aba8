package vn.motcua.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.notification.StaffNotices;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Apart;
import vn.motcua.shared.Measured;
import vn.motcua.web.Gauge;

/// Measures what the rules watch, opens what is beyond its border for long enough, tells its owner
/// once, and closes what is over. Running twice changes nothing more. Each rule is judged by
/// itself: where one cannot be measured, its alerts stay as they are and the others go on.
@Service
public class AlertRound {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRound.class);

    private final AlertRepository alerts;
    private final Figures figures;
    private final Map<String, Gauge> gauges;
    private final AlertPractice practice;
    private final AlertOwners owners;
    private final Organisation organisation;
    private final StaffNotices notices;
    private final ShippedRules shipped;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertRound(
            AlertRepository alerts,
            Figures figures,
            List<Gauge> gauges,
            AlertPractice practice,
            AlertOwners owners,
            Organisation organisation,
            StaffNotices notices,
            ShippedRules shipped,
            TransactionTemplate transaction,
            Clock clock) {
        this.alerts = alerts;
        this.figures = figures;
        this.gauges = gauges.stream().collect(Collectors.toMap(Gauge::key, g -> g));
        this.practice = practice;
        this.owners = owners;
        this.organisation = organisation;
        this.notices = notices;
        this.shipped = shipped;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        run(clock.instant(), _ -> true);
    }

    /// As at a moment that is told: a demonstration tells the past. Figures keep none, so what is
    /// measured is what stands when it is told; and of the program itself no past is told.
    public void runAt(Instant moment) {
        run(moment, rule -> !isOfProgram(rule));
    }

    private void run(Instant now, Predicate<AlertRule> which) {
        shipped.missing(alerts.rules()).forEach(alerts::insert);
        alerts.rules().stream().filter(which).forEach(rule -> alone(rule, now));
    }

    private boolean isOfProgram(AlertRule rule) {
        var gauge = gauges.get(rule.watched().figure());
        return gauge != null && gauge.isOfProgram();
    }

    private void alone(AlertRule rule, Instant now) {
        Apart.run(
                () -> transaction.executeWithoutResult(_ -> judge(rule, now)),
                fault -> LOG.error("The alert rule {} was not judged", rule.id(), fault));
    }

    private void judge(AlertRule rule, Instant now) {
        var open = new HashMap<AgencyId, Alert>();
        alerts.openForUpdate(rule).forEach(a -> open.put(a.unit(), a));
        measured(rule).forEach((unit, value) -> judge(rule, unit, value, open.remove(unit), now));
        // where the rule no longer watches the unit, or is off
        open.values().forEach(alert -> close(alert, now));
    }

    private void judge(
            AlertRule rule, AgencyId unit, Measured value, @Nullable Alert alert, Instant now) {
        if (!rule.border().isCrossedBy(value)) {
            if (alert != null) {
                close(alert, now);
            }
        } else if (alert == null) {
            alerts.notice(rule, unit, value, now);
            if (rule.lasting() == 0) {
                alerts.openForUpdate(rule).stream()
                        .filter(a -> a.unit().equals(unit))
                        .filter(a -> a.isLoud(now))
                        .forEach(this::tell);
            }
        } else {
            goOn(alert, value, now);
        }
    }

    private void goOn(Alert alert, Measured value, Instant now) {
        var due = alert.noticed().plus(Duration.ofMinutes(alert.rule().lasting()));
        var opens = alert.opened() == null && !now.isBefore(due);
        var next = at(alert, opens ? now : alert.opened(), value, now, null);
        if (opens || !value.equals(alert.value())) {
            alerts.update(next);
        }
        if (opens && next.isLoud(now) || spoke(alert, now)) {
            tell(next);
        }
    }

    /// Whether its silence has just ended; the key of the notice makes it be said once.
    private static boolean spoke(Alert alert, Instant now) {
        return alert.silentUntil() != null && alert.isLoud(now) && alert.acknowledged() == null;
    }

    /// Where a clock was set back meanwhile, it ends no earlier than it was noticed.
    private void close(Alert alert, Instant now) {
        var end = now.isBefore(alert.noticed()) ? alert.noticed() : now;
        alerts.update(at(alert, alert.opened(), alert.value(), alert.measured(), end));
    }

    private void tell(Alert alert) {
        var rule = alert.rule();
        var whose = practice.of(rule, alert.measured());
        var what = Stream.of(organisation.get(alert.unit()).name(), rule.name());
        notices.tellAll(
                owners.told(rule).accounts(),
                text(rule, whose.isPresent()),
                Stream.concat(what, whose.stream()).toList(),
                "/alerts#alert-" + alert.id(),
                "alert/%d/%s".formatted(alert.id(), alert.silentUntil()));
    }

    private static String text(AlertRule rule, boolean ofPractice) {
        if (rule.shipped() != null) {
            return "operations.alert.told." + rule.shipped();
        }
        return ofPractice ? "operations.alert.told.practice" : "operations.alert.told";
    }

    private Map<AgencyId, Measured> measured(AlertRule rule) {
        if (!rule.active()) {
            return Map.of();
        }
        var watched = rule.watched();
        var gauge = gauges.get(watched.figure());
        return gauge == null
                ? figures.find(watched.figure())
                        .map(figure -> figures.ofWhole(figure, units(rule), now(watched.period())))
                        .orElse(Map.of())
                : read(gauge, units(rule));
    }

    private Period now(Period.Kind kind) {
        return Period.of(kind, organisation.today());
    }

    private static Map<AgencyId, Measured> read(Gauge gauge, List<AgencyId> units) {
        var values = gauge.read(units);
        return units.stream()
                .collect(
                        Collectors.toMap(
                                u -> u,
                                u -> {
                                    var value = values.get(u);
                                    return value == null
                                            ? Measured.noSource()
                                            : Measured.count(value);
                                }));
    }

    /// Below the province: districts and departments. Below a district: its communes.
    private List<AgencyId> units(AlertRule rule) {
        var unit = rule.watched().unit();
        return rule.watched().spread() == AlertRule.Spread.WHOLE
                ? List.of(unit)
                : organisation.children(unit, organisation.today()).stream()
                        .filter(a -> a.tier() != Tier.PROVINCE)
                        .map(a -> a.id())
                        .toList();
    }

    private static Alert at(
            Alert alert,
            @Nullable Instant opened,
            Measured value,
            Instant measured,
            @Nullable Instant closed) {
        return new Alert(
                alert.id(),
                alert.version(),
                alert.rule(),
                alert.unit(),
                alert.noticed(),
                opened,
                value,
                measured,
                alert.acknowledged(),
                alert.silentUntil(),
                closed);
    }
}
