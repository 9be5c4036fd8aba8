package vn.motcua.casework.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.eventlog.Attribute.Type;
import vn.motcua.casework.eventlog.LogTrace.Fault;

/// Reads XES (IEEE 1849, versions 1 and 2) one trace after the other. A document type, and with it
/// every entity from elsewhere, is refused.
final class XesLog {

    private static final Map<String, Type> TYPES =
            Stream.of(Type.values())
                    .filter(t -> t != Type.OFFICER)
                    .collect(Collectors.toMap(Type::element, t -> t));

    private final BoundedInput in;
    private final XMLStreamReader xml;

    XesLog(BoundedInput in) throws XMLStreamException {
        this.in = in;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        this.xml = factory.createXMLStreamReader(in);
    }

    void read(Predicate<LogTrace> taker) throws XMLStreamException {
        if (next() != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("log")) {
            throw new XMLStreamException("the outermost element is not <log>");
        }
        var going = true;
        while (going && tag()) {
            in.next();
            switch (xml.getLocalName()) {
                case "trace" -> going = taker.test(trace());
                // headings and the log's own attributes say nothing of cases
                default -> skip();
            }
        }
    }

    private LogTrace trace() throws XMLStreamException {
        var line = line();
        var attributes = new ArrayList<Attribute>();
        var steps = new ArrayList<LogEvent>();
        var events = 0;
        Fault fault = null;
        while (tag()) {
            if (!xml.getLocalName().equals("event")) {
                attribute(attributes, 1);
                continue;
            }
            events++;
            var step = event();
            if (fault == null) {
                fault = Limits.check(step.line(), step.attributes()).orElse(null);
            }
            if (events <= Limits.STEPS) {
                steps.add(step);
            }
        }
        return new LogTrace(
                line, attributes, steps, events, worst(line, attributes, events, fault));
    }

    private static @Nullable Fault worst(
            long line, List<Attribute> attributes, int events, @Nullable Fault inside) {
        return events > Limits.STEPS
                ? new Fault(
                        line,
                        "too-many-steps",
                        "%d steps, at most %d can be taken".formatted(events, Limits.STEPS))
                : Limits.check(line, attributes).orElse(inside);
    }

    private LogEvent event() throws XMLStreamException {
        var line = line();
        var attributes = new ArrayList<Attribute>();
        while (tag()) {
            attribute(attributes, 1);
        }
        return new LogEvent(line, attributes);
    }

    /// One attribute with all that is in it, and the end of its element.
    private void attribute(List<Attribute> into, int depth) throws XMLStreamException {
        var type = TYPES.get(xml.getLocalName().toLowerCase(Locale.ROOT));
        if (type == null || depth > Limits.DEPTH || into.size() >= Limits.ATTRIBUTES) {
            throw new XMLStreamException(
                    "line %d: <%s> is not expected here, or there is too much of it"
                            .formatted(line(), xml.getLocalName()));
        }
        var key = XmlName.decode(said("key"));
        var value = type.isCollection() ? "" : said("value");
        var children = new ArrayList<Attribute>();
        while (tag()) {
            if (xml.getLocalName().equals("values")) {
                while (tag()) {
                    attribute(children, depth + 1);
                }
            } else {
                attribute(children, depth + 1);
            }
        }
        into.add(new Attribute(type, key, value, children));
    }

    private String said(String name) throws XMLStreamException {
        var value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new XMLStreamException(
                    "line %d: <%s> has no %s".formatted(line(), xml.getLocalName(), name));
        }
        return value;
    }

    private void skip() throws XMLStreamException {
        var depth = 1;
        while (depth > 0) {
            depth +=
                    switch (next()) {
                        case XMLStreamConstants.START_ELEMENT -> 1;
                        case XMLStreamConstants.END_ELEMENT -> -1;
                        default -> 0;
                    };
            if (depth > Limits.DEPTH) {
                throw new XMLStreamException("line %d: too deep".formatted(line()));
            }
        }
    }

    /// Goes to the next element inside this one; false at its end.
    private boolean tag() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    /// The next thing that says something.
    private int next() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException(
                                "document types and entities are not accepted");
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> {
                    return xml.getEventType();
                }
            }
        }
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }
}
