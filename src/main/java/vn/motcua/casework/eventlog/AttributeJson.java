package vn.motcua.casework.eventlog;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.casework.eventlog.Attribute.Type;

/// Attributes as they are stored: `[["s","department","General"], ...]`, in their order, children
/// as a fourth element. Apart from the program's own mapper: what is stored must not follow its
/// settings.
final class AttributeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int WITH_CHILDREN = 4;

    private AttributeJson() {}

    static String write(List<Attribute> attributes) {
        return array(attributes).toString();
    }

    static List<Attribute> read(String json) {
        return read(MAPPER.readTree(json));
    }

    private static ArrayNode array(List<Attribute> attributes) {
        var all = MAPPER.createArrayNode();
        for (var each : attributes) {
            var one = all.addArray().add(each.type().code()).add(each.key()).add(each.value());
            if (!each.children().isEmpty()) {
                one.add(array(each.children()));
            }
        }
        return all;
    }

    private static List<Attribute> read(JsonNode array) {
        var all = new ArrayList<Attribute>(array.size());
        for (var one : array) {
            all.add(
                    new Attribute(
                            Type.ofCode(one.get(0).asString()),
                            one.get(1).asString(),
                            one.get(2).asString(),
                            one.size() < WITH_CHILDREN ? List.of() : read(one.get(3))));
        }
        return all;
    }
}
