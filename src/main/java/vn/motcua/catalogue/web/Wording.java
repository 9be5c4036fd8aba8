package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.TimeLimit;
import vn.motcua.web.Formats;
import vn.motcua.web.Option;

/// Facts of the catalogue in words, in the language of the page being drawn.
public final class Wording {

    /// The occasions of life in the order of a life, each with its picture.
    static final Map<String, String> LIFE_EVENTS = lifeEvents();

    private Wording() {}

    public static String channel(Channel channel) {
        return t("catalogue.channel." + channel.code());
    }

    public static String tier(Tier tier) {
        return t("catalogue.tier." + tier.code());
    }

    public static String tiers(Collection<Tier> tiers) {
        return tiers.stream().sorted().map(Wording::tier).collect(Collectors.joining(", "));
    }

    public static String level(@Nullable OnlineLevel level) {
        return t("catalogue.level." + (level == null ? "unknown" : level.code()));
    }

    public static String limit(@Nullable TimeLimit limit) {
        return limit == null
                ? t("catalogue.no-source")
                : t("catalogue.limit." + limit.unit().code(), limit.amount());
    }

    public static String applicants(Collection<ApplicantKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(k -> t("catalogue.applicant." + k.name().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    public static String lifeEvent(String event) {
        return LIFE_EVENTS.containsKey(event) ? t("catalogue.life-event." + event) : event;
    }

    public static String icon(String event) {
        return LIFE_EVENTS.getOrDefault(event, "file");
    }

    /// `1 bản chính, 2 bản sao`, or that the source gives no number.
    public static String copies(ProcedureVersion.Component paper) {
        if (paper.originals() == 0 && paper.copies() == 0) {
            return t("catalogue.paper.number-unknown");
        }
        return paper.copies() == 0
                ? t("catalogue.paper.originals", paper.originals())
                : paper.originals() == 0
                        ? t("catalogue.paper.copies", paper.copies())
                        : t("catalogue.paper.both", paper.originals(), paper.copies());
    }

    /// What a version's flags say; a flag this program does not know is shown as it is.
    public static List<String> flags(Collection<String> flags) {
        return flags.stream().sorted().map(Wording::flag).toList();
    }

    public static String flag(String flag) {
        var key = "catalogue.flag." + flag.replace(':', '.');
        var bundles = vn.motcua.web.Messages.bundles();
        return bundles.has(vn.motcua.web.Shell.language(), key) ? t(key) : flag;
    }

    static String fee(ProcedureVersion.@Nullable Fee fee) {
        if (fee == null || fee.amount() == null) {
            return t("catalogue.no-source");
        }
        return fee.amount().dong() == 0 ? t("catalogue.fee.none") : Formats.money(fee.amount());
    }

    static List<Option> tierOptions() {
        return List.of(Tier.COMMUNE, Tier.DISTRICT, Tier.DEPARTMENT, Tier.PROVINCE).stream()
                .map(t -> new Option(t.code(), tier(t)))
                .toList();
    }

    static List<Option> levelOptions() {
        return List.of(OnlineLevel.FULL, OnlineLevel.PARTIAL, OnlineLevel.NONE).stream()
                .map(l -> new Option(l.code(), level(l)))
                .toList();
    }

    static List<Option> lifeEventOptions(Collection<String> events) {
        return LIFE_EVENTS.keySet().stream()
                .filter(events::contains)
                .map(e -> new Option(e, lifeEvent(e)))
                .toList();
    }

    private static Map<String, String> lifeEvents() {
        var events = new java.util.LinkedHashMap<String, String>();
        events.put("birth", "birth");
        events.put("study", "globe");
        events.put("work", "people");
        events.put("marriage", "marriage");
        events.put("moving", "house");
        events.put("building", "building");
        events.put("land", "land");
        events.put("starting-business", "shop");
        events.put("vehicles", "next");
        events.put("health", "person");
        events.put("social-support", "help");
        events.put("documents", "stamp");
        events.put("death", "file");
        return java.util.Collections.unmodifiableMap(events);
    }
}
