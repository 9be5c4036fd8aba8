package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.catalogue.ProcedureVersion.Fee;
import vn.motcua.catalogue.ProcedureVersion.Limit;
import vn.motcua.catalogue.Provenance.Origin;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Money;
import vn.motcua.shared.TimeLimit;

/// Reads the procedures of Đà Nẵng, one JSON array with free text in it. Its three tiers are those
/// of January 2024; its levels and fees are another province's and flagged so.
final class DaNangCatalogue {

    static final String SOURCE = "danang-2025";

    private static final Pattern QUANTITY =
            Pattern.compile("\\(Bản chính: ?(\\d{1,2}), ?Bản sao: ?(\\d{1,2})\\)");
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?iu)^(\\d+\\.\\s*)?(loại giấy tờ|giấy tờ phải (nộp|xuất trình)|thành phần hồ sơ"
                            + "|tên giấy tờ|hồ sơ gồm)[^:]{0,30}:?$");
    private static final Pattern ORPHAN_QUANTITY =
            Pattern.compile("(?iu)^o? ?bản (chính|sao): ?\\d+$");
    private static final Pattern NO_FACT =
            Pattern.compile(
                    "(?iu)^(không có|không|không quy định|chưa quy định.*|đang cập nhật|.*không có"
                            + " thông tin|\\[?\\(?chưa .*|\\(.*(giữ nguyên|chưa cập nhật)\\))\\.?$");

    private final RouteTemplates routes;

    DaNangCatalogue(RouteTemplates routes) {
        this.routes = routes;
    }

    CatalogueRecord read(int number, JsonNode node) {
        var text = node.toString();
        var printed = NationalCatalogue.text(node, "code");
        var national = NationalCatalogue.text(node, "national_code");
        var name = NationalCatalogue.text(node, "name");
        var field = NationalCatalogue.text(node, "field");
        if (printed == null || name == null || field == null) {
            return CatalogueRecord.rejected(
                    printed == null ? "record-" + number : printed,
                    name == null ? "" : name,
                    text,
                    printed == null ? "no_code" : name == null ? "no_name" : "no_field");
        }
        var facts = new SourceFacts(national == null ? printed : national, name, field);
        facts.localCode = printed.equals(national) ? null : printed;
        return CatalogueRecord.read(sheet(node, facts, national == null), text);
    }

    private ProcedureSheet sheet(JsonNode node, SourceFacts facts, boolean localOnly) {
        if (localOnly) {
            facts.flags.add("no_national_code");
        }
        var agency = NationalCatalogue.text(node, "agency");
        var level = NationalCatalogue.text(node, "level");
        facts.tiers.addAll(tiers(agency == null ? level : agency));
        facts.onlineLevel = level(NationalCatalogue.text(node, "online_level"));
        if (facts.onlineLevel != null) {
            facts.flags.add("level_of_other_province");
        }
        facts.applicants.addAll(applicants(lines(node, "applicants")));
        var channels = channels(node, facts.onlineLevel);
        limits(facts, channels, NationalCatalogue.text(node, "time_limit"));
        fees(facts, channels, node);
        papers(facts, lines(node, "components"));
        lines(node, "result").stream()
                .filter(r -> !NO_FACT.matcher(r).matches())
                .forEach(facts.results::add);
        facts.legalBasis.addAll(lines(node, "legal_basis"));
        return facts.sheet(
                routes,
                new Provenance(
                        Origin.DANANG,
                        decision(node),
                        agency,
                        level,
                        List.of(),
                        List.of(),
                        List.of(SOURCE)));
    }

    private static @Nullable String decision(JsonNode node) {
        var decision = NationalCatalogue.text(node, "decision");
        var effective = NationalCatalogue.text(node, "effective");
        return decision == null || effective == null ? decision : decision + ", " + effective;
    }

    private static List<Tier> tiers(@Nullable String agency) {
        var tiers = new ArrayList<Tier>();
        var lower = agency == null ? "" : agency.toLowerCase(Locale.ROOT);
        if (lower.matches("(?s).*(cấp xã|phường|xã,|xã\\.|ubnd xã).*")) {
            tiers.add(Tier.COMMUNE);
        }
        if (lower.matches("(?s).*(huyện|quận).*")) {
            tiers.add(Tier.DISTRICT);
        }
        if (lower.matches("(?s).*(sở |chi cục|trung tâm|ban |văn phòng đăng ký).*")) {
            tiers.add(Tier.DEPARTMENT);
        }
        if (tiers.isEmpty() && lower.matches("(?s).*(cấp tỉnh|thành phố|ubnd tp).*")) {
            tiers.add(Tier.PROVINCE);
        }
        return tiers;
    }

    private static @Nullable OnlineLevel level(@Nullable String word) {
        return switch (word) {
            case "toan_trinh" -> OnlineLevel.FULL;
            case "mot_phan" -> OnlineLevel.PARTIAL;
            case "cung_cap_thong_tin" -> OnlineLevel.NONE;
            case null, default -> null;
        };
    }

    private static List<Channel> channels(JsonNode node, @Nullable OnlineLevel level) {
        var text = String.join(" ", lines(node, "channels")).toLowerCase(Locale.ROOT);
        var channels = new ArrayList<>(List.of(Channel.COUNTER));
        if (text.contains("trực tuyến") || (level != null && level != OnlineLevel.NONE)) {
            channels.add(Channel.ONLINE);
        }
        if (text.contains("bưu chính") || text.contains("bưu điện")) {
            channels.add(Channel.POST);
        }
        return channels;
    }

    private static void limits(
            SourceFacts facts, List<Channel> channels, @Nullable String printed) {
        if (printed == null || NO_FACT.matcher(printed).matches()) {
            channels.forEach(c -> facts.limits.add(new Limit(c, null, null)));
            return;
        }
        var each = AmountReader.timesByChannel(printed);
        var all = each.isEmpty() ? AmountReader.time(printed).orElse(null) : null;
        if (each.isEmpty() && all == null) {
            facts.flags.add("ambiguous:limit");
        }
        var known = new LinkedHashSet<>(channels);
        known.addAll(each.keySet());
        for (var channel : known) {
            TimeLimit limit = all == null ? each.get(channel) : all;
            facts.limits.add(new Limit(channel, limit, SourceFacts.note(printed)));
        }
    }

    private static void fees(SourceFacts facts, List<Channel> channels, JsonNode node) {
        var charge = NationalCatalogue.text(node, "charge_le_phi");
        var other = NationalCatalogue.text(node, "charge_phi");
        if (charge == null) {
            return;
        }
        var second = other == null || !other.matches("(?s).*\\d.*");
        var fee =
                !second
                        ? null
                        : AmountReader.isFree(charge)
                                ? Money.ZERO
                                : AmountReader.fee(charge).orElse(null);
        facts.flags.add(fee == null ? "ambiguous:fee" : "fee_of_other_province");
        channels.forEach(c -> facts.fees.add(new Fee(c, fee, SourceFacts.note(charge))));
    }

    private static void papers(SourceFacts facts, List<String> lines) {
        for (var line : lines) {
            if (HEADING.matcher(line).matches() || NO_FACT.matcher(line).matches()) {
                continue;
            }
            if (ORPHAN_QUANTITY.matcher(line).matches()) {
                facts.flags.add("ambiguous:components");
                continue;
            }
            var quantity = QUANTITY.matcher(line);
            var known = quantity.find();
            var name = line.replaceFirst("^(o |\\d+[.)]\\s*|[-–+•]\\s*)", "");
            facts.paper(
                    QUANTITY.matcher(name).replaceAll("").strip(),
                    known ? Integer.parseInt(quantity.group(1)) : 0,
                    known ? Integer.parseInt(quantity.group(2)) : 0);
        }
    }

    private static List<ApplicantKind> applicants(List<String> lines) {
        var text = String.join(" ", lines).toLowerCase(Locale.ROOT);
        var bare = text.replace("không bao gồm doanh nghiệp", "");
        var kinds = new ArrayList<ApplicantKind>();
        if (bare.matches("(?s).*(công dân|cá nhân|người|hộ gia đình).*")) {
            kinds.add(ApplicantKind.CITIZEN);
        }
        if (bare.matches("(?s).*(doanh nghiệp|hộ kinh doanh|nhà thầu).*")) {
            kinds.add(ApplicantKind.BUSINESS);
        }
        if (bare.matches("(?s).*(tổ chức|hợp tác xã).*")) {
            kinds.add(ApplicantKind.OTHER_ORGANISATION);
        }
        if (bare.contains("cơ quan")) {
            kinds.add(ApplicantKind.STATE_AGENCY);
        }
        return kinds;
    }

    private static List<String> lines(JsonNode node, String name) {
        var lines = new ArrayList<String>();
        for (var line : node.path(name)) {
            var text = line.asString("").strip();
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        return lines;
    }
}
