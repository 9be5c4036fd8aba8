package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.catalogue.ProcedureVersion.Fee;
import vn.motcua.catalogue.ProcedureVersion.Limit;
import vn.motcua.catalogue.Provenance.Origin;
import vn.motcua.shared.LimitUnit;
import vn.motcua.shared.Money;
import vn.motcua.shared.TimeLimit;

/// Reads the national portal's procedures as collected in 2026, one JSON object a line. The levels
/// of 2026 have no districts, so they are kept as words and route nothing; a time without a unit,
/// or two that differ, stay empty.
final class NationalCatalogue {

    static final String SOURCE = "tthc-2026-07";

    private static final Map<String, Channel> CHANNELS =
            Map.of("DIRECT", Channel.COUNTER, "ONLINE", Channel.ONLINE, "POSTAL", Channel.POST);

    private static final Map<String, LimitUnit> UNITS =
            Map.of(
                    "Ngày làm việc", LimitUnit.WORKING_DAY,
                    "Ngày", LimitUnit.CALENDAR_DAY,
                    "Giờ", LimitUnit.HOUR);

    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");

    /// The cells of the portal's table stand joined: a paper ends where its quantity follows
    /// without a blank.
    private static final Pattern QUANTITY =
            Pattern.compile(
                    "(?<![\\s\\d(/])(?:(\\d{1,2}) bản chính(?:,\\s?(\\d{1,2}) bản sao)?"
                            + "|(\\d{1,2}) bản sao)(?=$|[^\\s).,;:])");

    private static final String TABLE_HEAD = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
    private static final Pattern FORM_FILE =
            Pattern.compile(
                    "(?:(?<=[\\p{Ll};:)])(?=[\\p{Lu}\\d])|(?<=\\.)(?=\\p{Lu}))"
                            + "[^/\\n]{1,160}\\.(?i:docx?|pdf|xlsx?|rar|zip)$");
    private static final Pattern RESULT = Pattern.compile("(.+?)Mã: ?KQ\\.[\\w.]+?\\d{6}");
    private static final Pattern LAW =
            Pattern.compile(
                    "(?<!\\d)\\d{1,3}/(?:19|20)\\d{2}/(?:NĐ-CP|QH1[0-9]|TT-B[A-ZĐ]+|TTLT-[A-ZĐ-]+"
                            + "|QĐ-TTg|TT-NHNN|TT-VPCP)");
    private static final int LOWEST_PLAUSIBLE_FEE = 1_000;

    private final RouteTemplates routes;

    NationalCatalogue(RouteTemplates routes) {
        this.routes = routes;
    }

    CatalogueRecord read(int line, String text) {
        JsonNode node;
        try {
            node = SheetJson.MAPPER.readTree(text);
        } catch (JacksonException e) {
            return CatalogueRecord.rejected("line-" + line, "", text, "unreadable");
        }
        var code = text(node, "ma_thu_tuc");
        var name = text(node, "ten_thu_tuc");
        var field = text(node, "linh_vuc");
        if (code == null || name == null || field == null || !CODE.matcher(code).matches()) {
            return CatalogueRecord.rejected(
                    code == null ? "line-" + line : code,
                    name == null ? "" : name,
                    text,
                    name == null ? "no_name" : field == null ? "no_field" : "no_code");
        }
        return CatalogueRecord.read(sheet(node, new SourceFacts(code, name, field)), text);
    }

    private ProcedureSheet sheet(JsonNode node, SourceFacts facts) {
        facts.flags.add("name_2026");
        facts.applicants.addAll(applicants(text(node, "doi_tuong_thuc_hien")));
        methods(node).forEach((channel, rows) -> channel(facts, channel, rows));
        papers(facts, text(node, "thanh_phan_ho_so"));
        facts.results.addAll(results(text(node, "ket_qua_xu_ly")));
        facts.legalBasis.addAll(laws(text(node, "can_cu_phap_ly")));
        var agency = text(node, "co_quan_co_tham_quyen");
        return facts.sheet(
                routes,
                new Provenance(
                        Origin.NATIONAL,
                        text(node, "so_quyet_dinh"),
                        agency == null ? text(node, "co_quan_thuc_hien") : agency,
                        text(node, "cap_thuc_hien"),
                        List.of(),
                        List.of(),
                        List.of(SOURCE)));
    }

    private static Map<Channel, List<JsonNode>> methods(JsonNode node) {
        var methods = new EnumMap<Channel, List<JsonNode>>(Channel.class);
        for (var row : node.path("methods")) {
            var channel = CHANNELS.get(row.path("channel").asString(""));
            if (channel != null) {
                methods.computeIfAbsent(channel, c -> new ArrayList<>()).add(row);
            }
        }
        return methods;
    }

    private static void channel(SourceFacts facts, Channel channel, List<JsonNode> rows) {
        limit(facts, channel, rows);
        fee(facts, channel, rows);
    }

    private static void limit(SourceFacts facts, Channel channel, List<JsonNode> rows) {
        var printed = new LinkedHashSet<String>();
        var limits = new HashSet<TimeLimit>();
        var unclear = false;
        for (var row : rows) {
            var limit = limit(row);
            var time = row.path("time");
            if (limit != null) {
                limits.add(limit);
            } else if (row.hasNonNull("ambiguous") || (time.isNumber() && time.asDouble() != 0)) {
                unclear = true;
            }
            printed.add(printedTime(row));
        }
        var clear = limits.size() == 1 && !unclear;
        if (!clear && (unclear || limits.size() > 1)) {
            facts.flags.add("ambiguous:limit");
        } else if (clear) {
            facts.flags.add("time_2026");
        }
        facts.limits.add(
                new Limit(
                        channel,
                        clear ? limits.iterator().next() : null,
                        SourceFacts.note(String.join(" • ", printed))));
    }

    private static @Nullable TimeLimit limit(JsonNode row) {
        var time = row.path("time");
        var unit = UNITS.get(row.path("unit").asString(""));
        var whole = time.isIntegralNumber() && time.asInt() > 0;
        return unit == null || !whole ? null : new TimeLimit(time.asInt(), unit);
    }

    private static String printedTime(JsonNode row) {
        var parts = new ArrayList<String>();
        if (row.path("time").isNumber()) {
            parts.add(row.path("time").asString() + " " + row.path("unit").asString(""));
        }
        var ambiguous = row.path("ambiguous").asString("");
        var note = row.path("note").asString("");
        parts.add(ambiguous);
        parts.add(note);
        return String.join(" ", parts).strip();
    }

    private static void fee(SourceFacts facts, Channel channel, List<JsonNode> rows) {
        var amounts = new HashSet<Long>();
        var printed = new LinkedHashSet<String>();
        var unclear = false;
        for (var row : rows) {
            var text = row.path("fee_text").asString("");
            var note = row.path("note").asString("");
            printed.add((text + " " + note).strip());
            unclear |= row.hasNonNull("ambiguous") || isUnclearFee(row, note);
            if (row.path("fee_amount").isNumber()) {
                amounts.add(row.path("fee_amount").asLong());
            }
        }
        if (unclear || amounts.size() > 1) {
            facts.flags.add("ambiguous:fee");
        }
        var amount = unclear || amounts.size() != 1 ? null : amounts.iterator().next();
        if (amount != null || unclear || amounts.size() > 1) {
            facts.fees.add(
                    new Fee(
                            channel,
                            amount == null ? null : new Money(amount),
                            SourceFacts.note(String.join(" • ", printed))));
        }
    }

    /// Another currency, less than any fee there is, or a remark that names another amount.
    private static boolean isUnclearFee(JsonNode row, String note) {
        var amount = row.path("fee_amount");
        if (!amount.isNumber()) {
            return false;
        }
        var dong = amount.asLong();
        return !amount.isIntegralNumber()
                || !row.path("fee_currency").asString("").equals("VND")
                || (dong > 0 && dong < LOWEST_PLAUSIBLE_FEE)
                || AmountReader.amounts(note).stream().anyMatch(other -> other != dong);
    }

    private static void papers(SourceFacts facts, @Nullable String text) {
        if (text == null) {
            return;
        }
        var found = QUANTITY.matcher(text);
        var from = 0;
        while (found.find()) {
            var name = paperName(text.substring(from, found.start()));
            if (!name.isEmpty()) {
                facts.paper(name, number(found.group(1)), copies(found));
            }
            from = found.end();
        }
        if (!text.substring(from).isBlank() && !facts.components.isEmpty()) {
            facts.flags.add("ambiguous:components");
        }
    }

    private static int copies(java.util.regex.Matcher found) {
        return found.group(3) == null ? number(found.group(2)) : number(found.group(3));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String paperName(String cell) {
        var head = cell.lastIndexOf(TABLE_HEAD);
        var name = head < 0 ? cell : cell.substring(head + TABLE_HEAD.length());
        name = FORM_FILE.matcher(name.strip()).replaceFirst("");
        name = name.replaceFirst("^[-–+*•\\s]+", "").replaceAll("\\s+", " ").strip();
        return name.length() <= 1_000 ? name : name.substring(0, 1_000) + "…";
    }

    private static List<String> results(@Nullable String text) {
        var results = new LinkedHashSet<String>();
        if (text != null) {
            var found = RESULT.matcher(text);
            while (found.find()) {
                results.add(found.group(1).strip());
            }
        }
        return List.copyOf(results);
    }

    private static List<String> laws(@Nullable String text) {
        var laws = new LinkedHashSet<String>();
        if (text != null) {
            var found = LAW.matcher(text);
            while (found.find()) {
                laws.add(found.group());
            }
        }
        return List.copyOf(laws);
    }

    private static Set<ApplicantKind> applicants(@Nullable String text) {
        var kinds = new HashSet<ApplicantKind>();
        if (text == null) {
            return kinds;
        }
        var bare = text.replace("không bao gồm doanh nghiệp, HTX", "");
        for (var word : bare.split(",")) {
            if (word.matches(".*([Cc]ông dân|[Nn]gười|[Cc]án bộ|công chức|Đảng viên).*")) {
                kinds.add(ApplicantKind.CITIZEN);
            } else if (word.contains("oanh nghiệp")) {
                kinds.add(ApplicantKind.BUSINESS);
            } else if (word.matches(".*(Tổ chức|Hợp tác xã).*")) {
                kinds.add(ApplicantKind.OTHER_ORGANISATION);
            }
        }
        return kinds;
    }

    static @Nullable String text(JsonNode node, String name) {
        var text = node.path(name).asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
