package vn.motcua.casework.eventlog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.casework.eventlog.Attribute.Type;

/// Writes XES 1.0: the standard extensions for names, moments, lifecycle and organisation, what
/// every case and step has, and by what steps are told apart. By hand, because line ends inside a
/// value must come back as they were, which the JDK's own writer does not see to.
final class XesWriter implements LogWriter {

    private static final String NAMESPACE = "http://www.xes-standard.org/";
    private static final List<List<String>> EXTENSIONS =
            List.of(
                    List.of("Concept", "concept"),
                    List.of("Time", "time"),
                    List.of("Lifecycle", "lifecycle"),
                    List.of("Organizational", "org"));

    private final Writer out;

    XesWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        head();
    }

    private void head() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log");
        say("xmlns", NAMESPACE);
        say("xes.version", "1.0");
        say("xes.features", "nested-attributes");
        out.write(">\n");
        for (var each : EXTENSIONS) {
            out.write("  <extension");
            say("name", each.getFirst());
            say("prefix", each.getLast());
            say("uri", NAMESPACE + each.getLast() + ".xesext");
            out.write("/>\n");
        }
        global("trace", List.of(Attribute.text(LogKeys.NAME, "UNKNOWN")));
        global(
                "event",
                List.of(
                        Attribute.text(LogKeys.NAME, "UNKNOWN"),
                        Attribute.date(LogKeys.TIME, "1970-01-01T00:00:00.000Z"),
                        Attribute.text(LogKeys.TRANSITION, "complete")));
        classifier("Activity", LogKeys.NAME);
        classifier("Activity and lifecycle", LogKeys.NAME + " " + LogKeys.TRANSITION);
        attributes("  ", List.of(Attribute.text(LogKeys.NAME, "Motcua")));
        attributes("  ", List.of(Attribute.text("lifecycle:model", "standard")));
    }

    private void global(String scope, List<Attribute> attributes) throws IOException {
        out.write("  <global");
        say("scope", scope);
        out.write(">\n");
        attributes("    ", attributes);
        out.write("  </global>\n");
    }

    private void classifier(String name, String keys) throws IOException {
        out.write("  <classifier");
        say("name", name);
        say("keys", keys);
        out.write("/>\n");
    }

    @Override
    public void write(List<Attribute> ofCase, List<List<Attribute>> steps) throws IOException {
        out.write("  <trace>\n");
        attributes("    ", ofCase);
        for (var step : steps) {
            out.write("    <event>\n");
            attributes("      ", step);
            out.write("    </event>\n");
        }
        out.write("  </trace>\n");
    }

    private void attributes(String indent, List<Attribute> attributes) throws IOException {
        for (var each : attributes) {
            attribute(indent, each);
        }
    }

    private void attribute(String indent, Attribute each) throws IOException {
        out.write(indent + "<" + each.type().element());
        say("key", XmlName.encode(each.key()));
        if (!each.type().isCollection()) {
            say("value", each.value());
        }
        if (each.children().isEmpty()) {
            out.write("/>\n");
            return;
        }
        out.write(">\n");
        if (each.type() == Type.LIST) {
            out.write(indent + "<values>\n");
            attributes(indent + "  ", each.children());
            out.write(indent + "</values>\n");
        } else {
            attributes(indent + "  ", each.children());
        }
        out.write(indent + "</" + each.type().element() + ">\n");
    }

    private void say(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        for (int i = 0; i < value.length(); i++) {
            var each = value.charAt(i);
            switch (each) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\n', '\r', '\t' -> out.write("&#" + (int) each + ";");
                default -> out.write(each);
            }
        }
        out.write('"');
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write("</log>\n");
        }
    }
}
