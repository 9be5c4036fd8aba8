package vn.motcua.operations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Gauge;

/// Alerts (cảnh báo): who sees them, who deals with them, and which rules find them.
@Service
@Transactional
public class Alerts {

    /// The authority to change rules, and to deal with alerts of others.
    public static final String MANAGE = "alert:manage";

    /// The authority of those who run the installation: they see alerts as who watches the wall.
    private static final String RUN = "operations:read";

    /// How many of those that are over a page shows.
    public static final int PAGE = 25;

    private final AlertRepository alerts;
    private final Organisation organisation;
    private final Figures figures;
    private final List<Gauge> gauges;
    private final AlertOwners owners;
    private final AuditTrail audit;
    private final Clock clock;

    Alerts(
            AlertRepository alerts,
            Organisation organisation,
            Figures figures,
            List<Gauge> gauges,
            AlertOwners owners,
            AuditTrail audit,
            Clock clock) {
        this.alerts = alerts;
        this.organisation = organisation;
        this.figures = figures;
        this.gauges = List.copyOf(gauges);
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    /// Which of the open alerts a list shows.
    public enum Only {
        ALL,
        /// Those told just now, as the wall counts them.
        LOUD,
        /// Those of them that nobody deals with yet.
        WAITING;

        public boolean has(Alert alert, Instant now) {
            return switch (this) {
                case ALL -> true;
                case LOUD -> alert.isLoud(now);
                case WAITING -> alert.isLoud(now) && alert.acknowledged() == null;
            };
        }

        /// As it stands in addresses and in keys of texts.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Where those of a unit and all below it are listed.
        public String path(String unit) {
            return "/alerts?unit=" + unit + "&only=" + code();
        }
    }

    /// Alerts that are open, of the units the actor may look at.
    @Transactional(readOnly = true)
    public List<Alert> open(Actor actor) {
        return alerts.open(units(actor));
    }

    /// Some of them, of one unit and all below it.
    @Transactional(readOnly = true)
    public List<Alert> open(Actor actor, AgencyId unit, Only only) {
        var now = clock.instant();
        var within = organisation.subtree(List.of(unit));
        return open(actor).stream()
                .filter(a -> within.contains(a.unit()) && only.has(a, now))
                .toList();
    }

    /// Of a unit and all below it.
    @Transactional(readOnly = true)
    public List<Alert> open(AgencyId unit) {
        return alerts.open(organisation.subtree(List.of(unit)));
    }

    /// Another one when an alert has opened, was changed or is over.
    @Transactional(readOnly = true)
    public String pulse() {
        return alerts.pulse();
    }

    /// Those that are over, newest first, one more than a page when there are more.
    @Transactional(readOnly = true)
    public List<Alert> closed(Actor actor, @Nullable Long before) {
        return alerts.closed(units(actor), before, PAGE + 1);
    }

    /// The rules of units that the actor may look at.
    @Transactional(readOnly = true)
    public List<AlertRule> rules(Actor actor) {
        var own = own(actor);
        return alerts.rules().stream()
                .filter(r -> organisation.covers(own, r.watched().unit()))
                .toList();
    }

    /// The figures a rule may watch.
    public List<Figure> figures() {
        return figures.all();
    }

    /// What else a rule may watch.
    public List<Gauge> gauges() {
        return gauges;
    }

    /// The numbers of those alerts that somebody may take on or make silent.
    @Transactional(readOnly = true)
    public Set<Long> dealtBy(Actor actor, Collection<Alert> of) {
        return of.stream()
                .filter(a -> mayDealWith(actor, a))
                .map(Alert::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Those whose it is, who are told of it, and those who manage its rule. Who only watches takes
    /// it off nobody's list.
    private boolean mayDealWith(Actor actor, Alert alert) {
        return owners.told(alert.rule()).accounts().contains(actor.account())
                || organisation.covers(actor.agenciesWith(MANAGE), alert.rule().watched().unit());
    }

    /// @throws NotFound if there is none or the actor may not look at it
    /// @throws AlertRefused if it is over, or others deal with it
    @Transactional(readOnly = true)
    public void demandDealing(Actor actor, long id) {
        dealtWith(actor, id);
    }

    /// Somebody has seen it and deals with it; again changes nothing.
    ///
    /// @throws NotFound if there is none or the actor may not look at it
    /// @throws AlertRefused if it is over, or others deal with it
    public void acknowledge(Actor actor, long id) {
        var alert = dealtWith(actor, id);
        if (alert.acknowledged() == null) {
            alerts.update(
                    changed(
                            alert,
                            new Alert.Acknowledged(clock.instant(), actor.account()),
                            alert.silentUntil()));
            audit.change(actor, "alert-acknowledged", subject("alert", id));
        }
    }

    /// Until a moment it is neither told nor on the wall; with null it is again.
    ///
    /// @throws NotFound if there is none or the actor may not look at it
    /// @throws AlertRefused if it is over, or others deal with it
    public void silence(Actor actor, long id, @Nullable Instant until) {
        var alert = dealtWith(actor, id);
        alerts.update(changed(alert, alert.acknowledged(), until));
        audit.change(
                actor,
                until == null ? "alert-heard-again" : "alert-silenced",
                subject("alert", id));
    }

    /// Adds a rule of the installation's own.
    public void add(Actor actor, AlertRule rule) {
        demandManage(actor, rule);
        alerts.insert(rule)
                .ifPresent(
                        id -> audit.manage(actor, "alert-rule-added", subject("alert-rule", id)));
    }

    /// Changes border, time, owner, and whether it is active.
    ///
    /// @throws AlertRefused if somebody else changed it since
    public void change(Actor actor, AlertRule rule) {
        demandManage(actor, rule(actor, rule.id()));
        if (!alerts.update(rule)) {
            throw AlertRefused.staleRule(rule.id());
        }
        audit.manage(actor, "alert-rule-changed", subject("alert-rule", rule.id()));
    }

    /// Under which an alert or a rule stands in the audit trail, whose subjects have no numbers.
    static Subject subject(String kind, long id) {
        var name = (kind + " " + id).getBytes(StandardCharsets.UTF_8);
        return Subject.of(kind, UUID.nameUUIDFromBytes(name));
    }

    /// The names of those who deal with alerts.
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(Collection<Alert> of) {
        return organisation.staffNames(
                of.stream()
                        .map(Alert::acknowledged)
                        .filter(Objects::nonNull)
                        .map(Alert.Acknowledged::by)
                        .collect(Collectors.toSet()));
    }

    @Transactional(readOnly = true)
    public AlertRule rule(Actor actor, int id) {
        return rules(actor).stream()
                .filter(r -> r.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("alert rule"));
    }

    private Alert get(Actor actor, long id) {
        var alert =
                alerts.find(id)
                        .filter(a -> organisation.covers(own(actor), a.unit()))
                        .orElseThrow(() -> new NotFound("alert"));
        if (alert.closed() != null) {
            throw AlertRefused.over(id);
        }
        return alert;
    }

    private Alert dealtWith(Actor actor, long id) {
        var alert = get(actor, id);
        if (!mayDealWith(actor, alert)) {
            throw AlertRefused.others(id);
        }
        return alert;
    }

    private void demandManage(Actor actor, AlertRule rule) {
        if (!organisation.covers(actor.agenciesWith(MANAGE), rule.watched().unit())) {
            throw new NotFound("alert rule");
        }
    }

    private static Alert changed(
            Alert alert, Alert.@Nullable Acknowledged acknowledged, @Nullable Instant until) {
        return new Alert(
                alert.id(),
                alert.version(),
                alert.rule(),
                alert.unit(),
                alert.noticed(),
                alert.opened(),
                alert.value(),
                alert.measured(),
                acknowledged,
                until,
                null);
    }

    private Set<AgencyId> units(Actor actor) {
        return organisation.subtree(own(actor));
    }

    /// Who watches the wall, and who runs the installation: some rules warn of the program itself.
    private static Set<AgencyId> own(Actor actor) {
        var own = new HashSet<AgencyId>(actor.agenciesWith(Watching.WATCH));
        own.addAll(actor.agenciesWith(RUN));
        return own;
    }
}
