package vn.motcua.casework.eventlog;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.ForeignCase.Outcome;
import vn.motcua.casework.eventlog.LogTime.DateMeans;
import vn.motcua.casework.eventlog.LogTime.Twice;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.web.Formats;

/// Reads a mapping and notes everything that is wrong with it, so that it is mended in one go.
final class MappingReader {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final Set<String> KEYS =
            Set.of(
                    "about",
                    "source",
                    "timeZone",
                    "timeFormat",
                    "ambiguousTime",
                    "dateMeans",
                    "delimiter",
                    "charset",
                    "case",
                    "code",
                    "activity",
                    "time",
                    "resource",
                    "group",
                    "lifecycle",
                    "start",
                    "accepted",
                    "end",
                    "endActivities",
                    "deadline",
                    "channel",
                    "filedBy",
                    "procedure",
                    "unit",
                    "decidedBy",
                    "outcome",
                    "applicant",
                    "posts",
                    "agencies",
                    "officers",
                    "caseColumns",
                    "dates",
                    "leaveOut");
    private static final Set<String> CHOICE = Set.of("constant", "column", "values", "otherwise");
    private static final Set<String> PERSON = Set.of("kind", "name", "idNumber", "phone", "email");

    private final JsonNode json;
    private final List<String> faults;

    private MappingReader(JsonNode json, List<String> faults) {
        this.json = json;
        this.faults = faults;
    }

    /// @param faults gets a sentence for everything that is wrong; what is missing stands as empty
    static Mapping read(String text, List<String> faults) {
        try {
            var json = MAPPER.readTree(text);
            if (!json.isObject()) {
                throw new FaultyMapping(List.of("it is not a JSON object { ... }"));
            }
            return new MappingReader(json, faults).mapping();
        } catch (JacksonException e) {
            throw new FaultyMapping(List.of("it is not JSON: " + e.getOriginalMessage()));
        }
    }

    private Mapping mapping() {
        known("", json, KEYS);
        return new Mapping(
                layout(),
                time(),
                columns(),
                choices(),
                person(),
                numbers(),
                words(json, "agencies"),
                list("officers"),
                list("leaveOut"));
    }

    private Mapping.Layout layout() {
        var delimiter = text("delimiter");
        if (delimiter != null && delimiter.length() != 1) {
            faults.add("delimiter is one character, such as \",\" or \";\" or \"\\t\"");
        }
        return new Mapping.Layout(
                delimiter == null || delimiter.isEmpty() ? ',' : delimiter.charAt(0),
                charset(),
                list("caseColumns"),
                list("dates"));
    }

    private Charset charset() {
        var name = text("charset");
        try {
            return Charset.forName(name == null ? "UTF-8" : name);
        } catch (IllegalArgumentException e) {
            faults.add("charset \"%s\" is unknown; UTF-8 is usual".formatted(name));
            return Charset.forName("UTF-8");
        }
    }

    private LogTime time() {
        return new LogTime(
                zone(),
                pattern(),
                oneOf(Twice.class, "ambiguousTime"),
                oneOf(DateMeans.class, "dateMeans"));
    }

    private @Nullable ZoneId zone() {
        var name = text("timeZone");
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            faults.add("timeZone \"%s\" is unknown; write %s".formatted(name, Formats.VIETNAM));
            return null;
        }
    }

    private @Nullable DateTimeFormatter pattern() {
        var pattern = text("timeFormat");
        try {
            return pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        } catch (IllegalArgumentException e) {
            faults.add(
                    "timeFormat \"%s\" is no pattern; write dd/MM/uuuu HH:mm:ss"
                            .formatted(pattern));
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String key) {
        var word = text(key);
        if (word == null) {
            return null;
        }
        for (var each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        faults.add("%s is one of %s, not \"%s\"".formatted(key, codes(type), word));
        return null;
    }

    private Mapping.Columns columns() {
        var end = text("end");
        var ending = list("endActivities");
        if (end != null && !ending.isEmpty()) {
            faults.add("end and endActivities: only one of them can say when a case ended");
        }
        return new Mapping.Columns(
                needed("case", "the column that tells one case from another"),
                needed("activity", "the column that says what was done"),
                needed("time", "the column that says when it was done"),
                text("resource"),
                text("group"),
                text("lifecycle"),
                text("start"),
                text("accepted"),
                end,
                ending,
                text("deadline"),
                text("code"));
    }

    private Mapping.Choices choices() {
        return new Mapping.Choices(
                choice(json, "source", "the name of the former system"),
                among(
                        choice(json, "channel", "through which channel a case was filed"),
                        "channel",
                        codes(Channel.class)),
                among(
                        choice(json, "filedBy", "who filed; \"unknown\" when it was not recorded"),
                        "filedBy",
                        codes(FiledBy.class)),
                choice(json, "procedure", "the code of the procedure the cases run under"),
                choice(json, "unit", "the code of the agency that received them"),
                json.has("decidedBy") ? choice(json, "decidedBy", "the deciding agency") : null,
                among(
                        choice(json, "outcome", "how cases ended that have ended"),
                        "outcome",
                        codes(Outcome.class)));
    }

    private Mapping.Person person() {
        var node = json.path("applicant");
        if (!node.isObject()) {
            faults.add(
                    "applicant is missing: at least {\"kind\": {\"constant\": \"citizen\"}}; kinds"
                            + " are "
                            + codes(ApplicantKind.class));
            return new Mapping.Person(Choice.of("citizen"), null, null, null, null);
        }
        known("applicant.", node, PERSON);
        return new Mapping.Person(
                among(
                        choice(node, "kind", "what sort of applicant it was"),
                        "applicant.kind",
                        codes(ApplicantKind.class)),
                text(node, "name"),
                text(node, "idNumber"),
                text(node, "phone"),
                text(node, "email"));
    }

    private Map<String, Integer> numbers() {
        var numbers = new LinkedHashMap<String, Integer>();
        json.path("posts")
                .properties()
                .forEach(e -> {
                    if (e.getValue().isInt()) {
                        numbers.put(e.getKey(), e.getValue().intValue());
                    } else {
                        faults.add(
                                "posts: \"%s\" needs the number of a post".formatted(e.getKey()));
                    }
                });
        return numbers;
    }

    private Choice choice(JsonNode in, String key, String purpose) {
        var node = in.path(key);
        if (node.isString()) {
            return Choice.of(node.stringValue());
        }
        var isChoice = node.isObject() && (node.has("constant") ^ node.has("column"));
        if (!isChoice) {
            faults.add(
                    "%s (%s) is %s: write {\"constant\": \"...\"} or {\"column\": \"...\", \"values\": {\"their word\": \"our word\"}}"
                            .formatted(key, purpose, node.isMissingNode() ? "missing" : "unclear"));
            return Choice.of("");
        }
        known(key + ".", node, CHOICE);
        return new Choice(
                text(node, "constant"),
                text(node, "column"),
                words(node, "values"),
                text(node, "otherwise"));
    }

    /// Our words are a closed list: every word the mapping names must be one of them.
    private Choice among(Choice choice, String key, List<String> words) {
        choice.named()
                .filter(w -> !w.isEmpty() && !words.contains(w))
                .distinct()
                .forEach(w -> faults.add("%s: \"%s\" is not one of %s".formatted(key, w, words)));
        return choice;
    }

    private Map<String, String> words(JsonNode in, String key) {
        var words = new LinkedHashMap<String, String>();
        var node = in.path(key);
        if (!node.isMissingNode() && !node.isObject()) {
            faults.add("%s is {\"their word\": \"our word\"}".formatted(key));
        }
        node.properties()
                .forEach(e -> {
                    if (e.getValue().isString()) {
                        words.put(e.getKey(), e.getValue().stringValue());
                    } else {
                        faults.add("%s: \"%s\" needs a text".formatted(key, e.getKey()));
                    }
                });
        return words;
    }

    private Set<String> list(String key) {
        var words = new TreeSet<String>();
        var node = json.path(key);
        if (!node.isMissingNode() && !node.isArray()) {
            faults.add("%s is a list of columns: [\"...\", \"...\"]".formatted(key));
        }
        for (var each : node.isArray() ? node : JsonNodeFactory.instance.arrayNode()) {
            if (each.isString()) {
                words.add(each.stringValue());
            } else {
                faults.add("%s holds something that is no text".formatted(key));
            }
        }
        return words;
    }

    private String needed(String key, String purpose) {
        var value = text(key);
        if (value == null || value.isEmpty()) {
            faults.add("%s is missing: %s".formatted(key, purpose));
        }
        return value == null ? "" : value;
    }

    private @Nullable String text(String key) {
        return text(json, key);
    }

    private @Nullable String text(JsonNode in, String key) {
        var node = in.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            faults.add("%s needs a text in quotes".formatted(key));
            return null;
        }
        return node.stringValue();
    }

    private void known(String where, JsonNode node, Set<String> keys) {
        var unknown = new ArrayList<String>(node.propertyNames());
        unknown.removeAll(keys);
        unknown.forEach(k ->
                faults.add(
                        "\"%s%s\" is no key of a mapping; there are %s"
                                .formatted(where, k, new TreeSet<>(keys))));
    }

    private static List<String> codes(Class<? extends Enum<?>> type) {
        var codes = new ArrayList<String>();
        for (var each : type.getEnumConstants()) {
            codes.add(each.name().toLowerCase(Locale.ROOT));
        }
        return codes;
    }
}
