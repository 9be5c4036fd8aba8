package vn.motcua.casework.eventlog;

import java.util.List;

/// One attribute of a case or a step, as XES knows them: typed text, possibly with attributes of
/// its own.
///
/// @param value as written; a date with its offset
record Attribute(Type type, String key, String value, List<Attribute> children) {

    /// The types of XES 1.0, and the name of an officer, which leaves the house under a pseudonym.
    enum Type {
        STRING("string", "s"),
        DATE("date", "d"),
        INT("int", "i"),
        FLOAT("float", "f"),
        BOOLEAN("boolean", "b"),
        ID("id", "u"),
        LIST("list", "l"),
        CONTAINER("container", "c"),
        OFFICER("string", "o");

        private final String element;
        private final String code;

        Type(String element, String code) {
            this.element = element;
            this.code = code;
        }

        /// The name of its XML element.
        String element() {
            return element;
        }

        /// As stored.
        String code() {
            return code;
        }

        boolean isCollection() {
            return this == LIST || this == CONTAINER;
        }

        static Type ofCode(String code) {
            for (var type : values()) {
                if (type.code.equals(code)) {
                    return type;
                }
            }
            throw new IllegalStateException("Unknown attribute type " + code);
        }
    }

    Attribute {
        children = List.copyOf(children);
    }

    static Attribute text(String key, String value) {
        return new Attribute(Type.STRING, key, value, List.of());
    }

    static Attribute date(String key, String value) {
        return new Attribute(Type.DATE, key, value, List.of());
    }

    Attribute as(Type other) {
        return new Attribute(other, key, value, children);
    }

    Attribute named(String other) {
        return new Attribute(type, other, value, children);
    }

    Attribute saying(String other) {
        return new Attribute(type, key, other, children);
    }
}
