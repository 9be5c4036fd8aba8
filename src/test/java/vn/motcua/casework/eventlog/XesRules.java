package vn.motcua.casework.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The rules of XES 1.0 that a tool relies on, written from the standard's definition and apart
/// from the program's own reader: order and attributes of elements, types of values, keys that are
/// names and occur once, globals that every trace and event keeps, classifiers made of globals.
final class XesRules {

    private static final String NAMESPACE = "http://www.xes-standard.org/";
    private static final List<String> ORDER =
            List.of("extension", "global", "classifier", "attribute", "trace");
    private static final Set<String> ATTRIBUTES =
            Set.of("string", "date", "int", "float", "boolean", "id", "list", "container");
    private static final Map<String, String> EXTENSIONS =
            Map.of(
                    "concept", NAMESPACE + "concept.xesext",
                    "time", NAMESPACE + "time.xesext",
                    "lifecycle", NAMESPACE + "lifecycle.xesext",
                    "org", NAMESPACE + "org.xesext");

    private XesRules() {}

    static void check(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var log = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();

        assertThat(log.getLocalName()).isEqualTo("log");
        assertThat(log.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(log.getAttribute("xes.version")).isEqualTo("1.0");
        assertThat(log.getAttribute("xes.features")).isEqualTo("nested-attributes");
        inOrder(log);
        extensions(log);
        var traceGlobals = global(log, "trace");
        var eventGlobals = global(log, "event");
        assertThat(traceGlobals).contains("concept:name");
        assertThat(eventGlobals).contains("concept:name", "time:timestamp");
        for (var classifier : children(log, "classifier")) {
            assertThat(classifier.getAttribute("name")).isNotBlank();
            assertThat(eventGlobals)
                    .containsAll(List.of(classifier.getAttribute("keys").split(" ")));
        }
        attributes(log);
        var traces = children(log, "trace");
        assertThat(traces).isNotEmpty();
        for (var trace : traces) {
            assertThat(attributes(trace)).containsAll(traceGlobals);
            for (var event : children(trace, "event")) {
                assertThat(attributes(event)).containsAll(eventGlobals);
                assertThat(elements(event)).allMatch(e -> ATTRIBUTES.contains(e.getLocalName()));
            }
        }
    }

    private static void inOrder(Element log) {
        var places =
                elements(log).stream()
                        .map(e ->
                                ATTRIBUTES.contains(e.getLocalName())
                                        ? "attribute"
                                        : e.getLocalName())
                        .map(ORDER::indexOf)
                        .toList();
        assertThat(places).doesNotContain(-1).isSorted();
    }

    private static void extensions(Element log) {
        for (var extension : children(log, "extension")) {
            assertThat(EXTENSIONS)
                    .containsEntry(extension.getAttribute("prefix"), extension.getAttribute("uri"));
            assertThat(extension.getAttribute("name")).isNotBlank();
        }
        assertThat(children(log, "extension")).hasSize(EXTENSIONS.size());
    }

    private static Set<String> global(Element log, String scope) {
        var found =
                children(log, "global").stream()
                        .filter(g -> g.getAttribute("scope").equals(scope))
                        .toList();
        assertThat(found).hasSize(1);
        return attributes(found.getFirst());
    }

    /// The keys of an element's attributes, each checked.
    private static Set<String> attributes(Element of) {
        var keys = new HashSet<String>();
        for (var each : elements(of)) {
            if (!ATTRIBUTES.contains(each.getLocalName())) {
                continue;
            }
            var key = each.getAttribute("key");
            assertThat(key).matches("[\\p{L}_:][\\p{L}\\p{N}_:.-]*");
            assertThat(keys.add(key)).as("%s only once", key).isTrue();
            value(each);
            if (!each.getLocalName().equals("list")) {
                attributes(each);
            }
        }
        return keys;
    }

    private static void value(Element attribute) {
        var value = attribute.getAttribute("value");
        switch (attribute.getLocalName()) {
            case "date" -> assertThat(OffsetDateTime.parse(value)).isNotNull();
            case "int" -> assertThat(value).matches("[+-]?\\d+");
            case "float" -> assertThat(Double.parseDouble(value)).isNotNaN();
            case "boolean" -> assertThat(value).isIn("true", "false", "1", "0");
            case "list" -> assertThat(children(attribute, "values")).hasSizeLessThanOrEqualTo(1);
            case "container" -> {}
            default -> assertThat(attribute.hasAttribute("value")).isTrue();
        }
    }

    private static List<Element> children(Element of, String name) {
        return elements(of).stream().filter(e -> e.getLocalName().equals(name)).toList();
    }

    private static List<Element> elements(Element of) {
        var all = new ArrayList<Element>();
        for (Node each = of.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }
}
