package vn.motcua.catalogue.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.ProcedureSheet;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.catalogue.ProcedureVersion.Component;
import vn.motcua.catalogue.ProcedureVersion.Fee;
import vn.motcua.catalogue.ProcedureVersion.Limit;
import vn.motcua.catalogue.Provenance;
import vn.motcua.catalogue.Route;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.LimitUnit;
import vn.motcua.shared.Money;
import vn.motcua.shared.TimeLimit;

/// The facts of a draft as they are typed. A faulty form keeps everything.
record DraftForm(MultiValueMap<String, String> typed) {

    private static final Pattern PAPER =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})\\s+(.+?)(\\s*\\*)?");
    private static final Pattern TIME = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern DONG = Pattern.compile("\\d{1,12}");
    private static final int LONGEST_NAME = 2_000;
    private static final String YES = "true";

    static DraftForm of(ProcedureSheet sheet) {
        var version = sheet.version();
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("name", version.name());
        typed.add("field", version.field());
        typed.add("localCode", text(version.localCode()));
        version.tiers().forEach(t -> typed.add("tiers", t.code()));
        typed.add("departments", String.join(", ", sheet.provenance().departments()));
        version.applicants().forEach(a -> typed.add("applicants", code(a)));
        typed.add("level", version.onlineLevel() == null ? "" : version.onlineLevel().code());
        version.limits().forEach(l -> add(typed, l));
        version.fees().forEach(f -> add(typed, f));
        typed.add("components", lines(version.components(), DraftForm::paper));
        typed.add("results", lines(version.results(), r -> r));
        typed.add("noResult", version.givesNoResult() ? YES : "");
        typed.add("law", lines(version.legalBasis(), l -> l));
        typed.add("keywords", lines(sheet.provenance().keywords(), k -> k));
        version.lifeEvents().forEach(e -> typed.add("events", e));
        typed.add("formKey", version.form());
        typed.add("outside", text(version.outsideOwner()));
        return new DraftForm(typed);
    }

    String value(String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /// What is wrong with it, all at once.
    List<Mistake> mistakes() {
        var faults = new ArrayList<Mistake>();
        if (line("name").isEmpty() || line("name").length() > LONGEST_NAME) {
            faults.add(new Mistake("name", "name"));
        }
        if (line("field").isEmpty() || line("field").length() > LONGEST_NAME) {
            faults.add(new Mistake("field", "field"));
        }
        for (var channel : Channel.values()) {
            if (!timeIsRight(channel)) {
                faults.add(new Mistake("limit-" + channel.code(), "limit"));
            }
            if (!feeText(channel).isEmpty() && !DONG.matcher(feeText(channel)).matches()) {
                faults.add(new Mistake("fee-" + channel.code(), "fee"));
            }
        }
        var papers = lines("components");
        for (int i = 0; i < papers.size(); i++) {
            if (!PAPER.matcher(papers.get(i)).matches()) {
                faults.add(new Mistake("components", "components", i + 1));
            }
        }
        if (saysNoResult() && !lines("results").isEmpty()) {
            faults.add(new Mistake("noResult", "no-result"));
        }
        return faults;
    }

    private boolean saysNoResult() {
        return value("noResult").equals(YES);
    }

    private boolean timeIsRight(Channel channel) {
        var amount = line("limit-" + channel.code());
        var unit = line("unit-" + channel.code());
        return amount.isEmpty()
                ? unit.isEmpty()
                : TIME.matcher(amount).matches() && !unit.isEmpty();
    }

    private String feeText(Channel channel) {
        return line("fee-" + channel.code()).replaceAll("[.\\s]", "");
    }

    /// The sheet with what was typed; only for a form without faults.
    ProcedureSheet applyTo(ProcedureSheet sheet, Function<Set<Tier>, Route> routeOfTiers) {
        var before = sheet.version();
        var tiers = several("tiers", Tier::of);
        var limits = Arrays.stream(Channel.values()).flatMap(c -> limit(c).stream()).toList();
        var fees = Arrays.stream(Channel.values()).flatMap(c -> fee(c).stream()).toList();
        var level = line("level").isEmpty() ? null : OnlineLevel.of(line("level"));
        var outside = line("outside").isEmpty() ? null : line("outside");
        var version =
                new ProcedureVersion(
                        0,
                        before.code(),
                        line("localCode").isEmpty() ? null : line("localCode"),
                        line("name"),
                        line("field"),
                        before.essentialNumber(),
                        tiers,
                        several("applicants", DraftForm::applicant),
                        level,
                        limits,
                        fees,
                        papers(),
                        lines("results"),
                        lines("law"),
                        tiers.equals(before.tiers()) ? before.route() : routeOfTiers.apply(tiers),
                        line("formKey").isEmpty() ? before.form() : line("formKey"),
                        outside,
                        several("events", e -> e),
                        flags(before.flags(), limits, fees, level, tiers),
                        before.effectiveFrom(),
                        null);
        return new ProcedureSheet(version, provenance(sheet.provenance()));
    }

    private Provenance provenance(Provenance before) {
        var departments =
                Arrays.stream(line("departments").split("[,;\\s]+"))
                        .filter(d -> !d.isEmpty())
                        .toList();
        return new Provenance(
                before.origin(),
                before.decision(),
                before.printedAgency(),
                before.printedLevel(),
                departments,
                lines("keywords"),
                before.sources());
    }

    /// A fact that is there now is no longer missing; one that was taken out is.
    private Set<String> flags(
            Set<String> before,
            List<Limit> limits,
            List<Fee> fees,
            @Nullable OnlineLevel level,
            Set<Tier> tiers) {
        var flags = new LinkedHashSet<>(before);
        mark(flags, "limit", limits.stream().anyMatch(l -> l.limit() != null));
        mark(flags, "fee", fees.stream().anyMatch(f -> f.amount() != null));
        mark(flags, "online_level", level != null);
        mark(flags, "tier", !tiers.isEmpty());
        mark(flags, "results", !lines("results").isEmpty() || saysNoResult());
        if (saysNoResult()) {
            flags.add(ProcedureVersion.NO_RESULT);
        } else {
            flags.remove(ProcedureVersion.NO_RESULT);
        }
        return flags;
    }

    private static void mark(Set<String> flags, String fact, boolean there) {
        if (there) {
            flags.remove("no_source:" + fact);
            flags.remove("ambiguous:" + fact);
        } else if (!flags.contains("ambiguous:" + fact)) {
            flags.add("no_source:" + fact);
        }
    }

    private List<Limit> limit(Channel channel) {
        var amount = line("limit-" + channel.code());
        var note = line("note-" + channel.code());
        if (amount.isEmpty() && note.isEmpty() && !values("channels").contains(channel.code())) {
            return List.of();
        }
        var limit =
                amount.isEmpty()
                        ? null
                        : new TimeLimit(
                                Integer.parseInt(amount),
                                LimitUnit.of(line("unit-" + channel.code())));
        return List.of(new Limit(channel, limit, note.isEmpty() ? null : note));
    }

    private List<Fee> fee(Channel channel) {
        var condition = line("condition-" + channel.code());
        if (feeText(channel).isEmpty() && condition.isEmpty()) {
            return List.of();
        }
        var amount =
                feeText(channel).isEmpty() ? null : new Money(Long.parseLong(feeText(channel)));
        return List.of(new Fee(channel, amount, condition.isEmpty() ? null : condition));
    }

    private List<Component> papers() {
        var papers = new ArrayList<Component>();
        for (var line : lines("components")) {
            var paper = PAPER.matcher(line);
            if (paper.matches()) {
                papers.add(
                        new Component(
                                papers.size() + 1,
                                paper.group(3),
                                Integer.parseInt(paper.group(1)),
                                Integer.parseInt(paper.group(2)),
                                paper.group(4) == null));
            }
        }
        return papers;
    }

    private <T> Set<T> several(String name, Function<String, T> value) {
        return values(name).stream()
                .map(value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String line(String name) {
        return value(name).strip().replaceAll("\\s+", " ");
    }

    private List<String> lines(String name) {
        return value(name).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    private static void add(MultiValueMap<String, String> typed, Limit limit) {
        var channel = limit.channel().code();
        typed.add("channels", channel);
        typed.add("limit-" + channel, limit.limit() == null ? "" : "" + limit.limit().amount());
        typed.add("unit-" + channel, limit.limit() == null ? "" : limit.limit().unit().code());
        typed.add("note-" + channel, text(limit.note()));
    }

    private static void add(MultiValueMap<String, String> typed, Fee fee) {
        var channel = fee.channel().code();
        typed.add("fee-" + channel, fee.amount() == null ? "" : "" + fee.amount().dong());
        typed.add("condition-" + channel, text(fee.condition()));
    }

    private static String paper(Component paper) {
        return "%d/%d %s%s"
                .formatted(
                        paper.originals(),
                        paper.copies(),
                        paper.name(),
                        paper.required() ? "" : " *");
    }

    private static <T> String lines(List<T> values, Function<T, String> line) {
        return values.stream().map(line).collect(Collectors.joining("\n"));
    }

    static String code(ApplicantKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static ApplicantKind applicant(String code) {
        return ApplicantKind.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
