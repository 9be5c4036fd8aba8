package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Figure;
import vn.motcua.operations.Alert;
import vn.motcua.operations.AlertOwners;
import vn.motcua.operations.AlertRule;
import vn.motcua.operations.Alerts.Only;
import vn.motcua.operations.Lateness;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;
import vn.motcua.web.Fault;
import vn.motcua.web.Formats;
import vn.motcua.web.Gauge;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Alerts that are open, the rules that find them, and what is over.
record AlertsPage(
        Listed listed, List<AlertRule> rules, Words words, Editing editing, List<Fault> faults)
        implements Page {

    private static final int HOUR = 60;

    /// Alerts: open ones, and a page of those that are over.
    ///
    /// @param narrowed which open ones, or null for all
    record Listed(
            List<Alert> open,
            List<Alert> closed,
            @Nullable Long next,
            Instant now,
            @Nullable Narrowed narrowed) {}

    /// Which of the open alerts are listed: some of a unit and all below it.
    record Narrowed(String unit, Only only) {

        String text() {
            return t("operations.alerts.only." + only.code(), unit);
        }
    }

    AlertsPage narrowed(Narrowed narrowed, List<Alert> open) {
        return new AlertsPage(
                new Listed(open, listed.closed(), listed.next(), listed.now(), narrowed),
                rules,
                words,
                editing,
                faults);
    }

    /// What names units, figures and people have.
    ///
    /// @param staff those who deal with alerts
    /// @param told who is told, by number of the rule
    /// @param practices whose practice what is watched is
    record Words(
            Map<AgencyId, String> units,
            Map<AgencyId, String> codes,
            Map<String, Figure> figures,
            Map<String, Gauge> gauges,
            Map<AccountId, String> staff,
            Map<Integer, AlertOwners.Told> told,
            Practices practices) {}

    /// The months whose practice is measured by, where it is the index and the period is earlier.
    ///
    /// @param alerts by number of the alert
    /// @param rules by number of the rule
    record Practices(Map<Long, String> alerts, Map<Integer, String> rules) {}

    /// What was typed, and what the reader may do.
    ///
    /// @param allowed whether they may change rules
    /// @param dealt the alerts that they may deal with
    /// @param opened the alerts whose numbers open for them
    record Editing(
            boolean allowed, Set<Long> dealt, Set<Long> opened, Typed typed, List<Option> units) {}

    /// Whether the reader may take an alert on and make it silent.
    boolean isDealt(Alert alert) {
        return editing.dealt().contains(alert.id());
    }

    /// What was typed and could not be taken: a new rule, or the fields of one that is there.
    ///
    /// @param fields by the identifier of the field
    record Typed(AlertForm form, Map<String, String> fields) {

        static final Typed NOTHING = new Typed(AlertForm.EMPTY, Map.of());

        static Typed of(AlertForm form) {
            return new Typed(form, Map.of());
        }

        static Typed of(Map<String, String> fields) {
            return new Typed(AlertForm.EMPTY, fields);
        }

        static Typed of(int rule, AlertForm form, String active) {
            return of(
                    Map.of(
                            "threshold-" + rule,
                            form.shown(form.threshold()),
                            "lasting-" + rule,
                            form.shown(form.lasting()),
                            "unit-" + rule,
                            form.shown(form.unit()),
                            "role-" + rule,
                            form.shown(form.role()),
                            "active-" + rule,
                            active));
        }
    }

    /// What a field shows: what was typed, else what is there.
    String shown(String field, String otherwise) {
        return editing.typed().fields().getOrDefault(field, otherwise);
    }

    @Override
    public String title() {
        return t("operations.alerts.title");
    }

    @Override
    public org.springframework.http.HttpStatus status() {
        return faults.isEmpty()
                ? org.springframework.http.HttpStatus.OK
                : org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
    }

    String name(AlertRule rule) {
        return rule.shipped() == null ? rule.name() : t("operations.alert.rule." + rule.shipped());
    }

    String unit(AgencyId id) {
        return words.units().getOrDefault(id, "");
    }

    /// A measurement as its rule reads it.
    String value(Alert alert) {
        var gauge = words.gauges().get(alert.rule().watched().figure());
        var value = Formats.measured(alert.value());
        return gauge == null ? value : t(gauge.textKey() + ".value", value);
    }

    /// Where its number opens; null where the reader may not go.
    @Nullable String way(Alert alert) {
        return editing.opened().contains(alert.id()) ? path(alert) : null;
    }

    private String path(Alert alert) {
        var gauge = words.gauges().get(alert.rule().watched().figure());
        if (gauge != null) {
            return gauge.path();
        }
        var figure = words.figures().get(alert.rule().watched().figure());
        var code = words.codes().getOrDefault(alert.unit(), "");
        return figure == null
                ? Lateness.path(code)
                : FigureWays.path(
                        figure,
                        code,
                        vn.motcua.indicators.Period.of(
                                alert.rule().watched().period(),
                                alert.measured().atZone(Formats.VIETNAM).toLocalDate()));
    }

    String figure(String key) {
        var gauge = words.gauges().get(key);
        if (gauge != null) {
            return t(gauge.textKey());
        }
        return words.figures().containsKey(key)
                ? t("figure." + key)
                : t("operations.alerts.undeclared", key);
    }

    /// That the points are practice and no law; null where they are none of the index.
    @Nullable String practice(Alert alert) {
        return practice(words.practices().alerts().get(alert.id()));
    }

    @Nullable String practice(AlertRule rule) {
        return practice(words.practices().rules().get(rule.id()));
    }

    private static @Nullable String practice(@Nullable String month) {
        return month == null ? null : t("index.practice.short", month);
    }

    String border(AlertRule rule) {
        return t(
                "operations.alerts." + rule.border().comparison().code(),
                threshold(rule.watched().figure(), rule.border().threshold().doubleValue()));
    }

    private String threshold(String key, double value) {
        var gauge = words.gauges().get(key);
        if (gauge != null) {
            return t(gauge.textKey() + ".value", Formats.decimal(value, 2));
        }
        var figure = words.figures().get(key);
        return figure == null || figure.kind() == Figure.Kind.SHARE
                ? Formats.percent(value)
                : Formats.decimal(value, 2);
    }

    String spread(AlertRule rule) {
        return t("operations.alerts.spread." + rule.watched().spread().code());
    }

    String lasting(AlertRule rule) {
        var minutes = rule.lasting();
        if (minutes == 0) {
            return t("operations.alerts.at-once");
        }
        return minutes % HOUR == 0
                ? t("operations.alerts.hours", minutes / HOUR)
                : t("operations.alerts.minutes", minutes);
    }

    String owner(AlertRule rule) {
        return t(
                "operations.alerts.owner-of",
                t("organisation.role." + rule.owner().role().code()),
                unit(rule.owner().unit()));
    }

    /// That nobody holds the post of a rule, and who is told instead; empty where somebody does.
    String vacant(AlertRule rule) {
        var told = words.told().get(rule.id());
        if (told == null || !told.vacant()) {
            return "";
        }
        return told.accounts().isEmpty()
                ? t("operations.alerts.vacant.nobody")
                : t(
                        "operations.alerts.vacant",
                        t("organisation.role." + told.post().role().code()),
                        unit(told.post().unit()));
    }

    /// The units a rule's owner may be chosen from: those of the reader, and that which it is now.
    List<Option> ownerUnits(AlertRule rule) {
        var own = rule.owner().unit();
        return Stream.concat(Stream.of(new Option(code(own), unit(own))), editing.units().stream())
                .distinct()
                .toList();
    }

    String code(AgencyId id) {
        return words.codes().getOrDefault(id, "");
    }

    /// Whether the form of a rule has a fault.
    boolean isFaulty(AlertRule rule) {
        return faults.stream().anyMatch(f -> f.field().endsWith("-" + rule.id()))
                && editing.typed().fields().containsKey("threshold-" + rule.id());
    }

    /// Who deals with an alert, and since when; empty while nobody does.
    String taken(Alert alert) {
        var acknowledged = alert.acknowledged();
        return acknowledged == null
                ? ""
                : t(
                        "operations.alerts.taken",
                        words.staff().getOrDefault(acknowledged.by(), "–"),
                        Formats.dateTime(acknowledged.at()));
    }

    String state(Alert alert) {
        if (!alert.isLoud(listed.now())) {
            return "stopped";
        }
        return alert.acknowledged() == null ? "late" : "working";
    }

    String stateText(Alert alert) {
        if (!alert.isLoud(listed.now())) {
            return t("operations.alerts.silent", Formats.dateTime(alert.silentUntil()));
        }
        return alert.acknowledged() == null
                ? t("operations.alerts.waiting")
                : t("operations.alerts.acknowledged", Formats.dateTime(alert.acknowledged().at()));
    }

    List<Option> figures() {
        return Stream.concat(
                        words.figures().values().stream()
                                .map(f -> new Option(f.key(), t(f.textKey()))),
                        words.gauges().values().stream()
                                .map(g -> new Option(g.key(), t(g.textKey()))))
                .toList();
    }

    List<Option> spreads() {
        return List.of(
                new Option("whole", t("operations.alerts.spread.whole")),
                new Option("below", t("operations.alerts.spread.below")));
    }

    List<Option> comparisons() {
        return List.of(
                new Option("above", t("operations.alerts.side.above")),
                new Option("below", t("operations.alerts.side.below")));
    }

    List<Option> periods() {
        return List.of("day", "month", "quarter", "half", "year").stream()
                .map(k -> new Option(k, t("operations.period." + k)))
                .toList();
    }

    List<Option> roles() {
        return Stream.of(
                        Role.PROGRAMME_STAFF,
                        Role.PROCEDURE_CONTROL,
                        Role.HEAD,
                        Role.LEADER,
                        Role.OPERATOR)
                .map(r -> new Option(r.code(), t("organisation.role." + r.code())))
                .toList();
    }

    String typed(BigDecimal threshold) {
        return threshold.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
