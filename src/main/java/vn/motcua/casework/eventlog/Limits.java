package vn.motcua.casework.eventlog;

import java.util.List;
import java.util.Optional;
import vn.motcua.casework.eventlog.LogTrace.Fault;

/// How much one case of a log may hold. A log is somebody else's file: none of it may fill the
/// memory, and nothing of it is cut off in silence.
final class Limits {

    /// Characters of a name: of an activity, an officer, a group, a case.
    static final int NAME = 200;

    /// Characters of an attribute's value.
    static final int VALUE = 4_000;

    /// Attributes of a case or a step, those within others included.
    static final int ATTRIBUTES = 500;

    /// Steps of a case.
    static final int STEPS = 10_000;

    /// Attributes within attributes.
    static final int DEPTH = 16;

    private Limits() {}

    static Optional<Fault> check(long line, List<Attribute> attributes) {
        return attributes.stream()
                .map(a -> check(line, a))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> twice(line, attributes));
    }

    private static Optional<Fault> check(long line, Attribute attribute) {
        if (attribute.key().isBlank() || attribute.key().length() > NAME) {
            return fault(line, "bad-key", "an attribute's name is empty or too long");
        }
        if (attribute.value().length() > VALUE) {
            return fault(
                    line,
                    "too-long",
                    "%s has %d characters, at most %d can be kept"
                            .formatted(attribute.key(), attribute.value().length(), VALUE));
        }
        if (!isText(attribute.value()) || !isText(attribute.key())) {
            return fault(
                    line,
                    "control-character",
                    attribute.key() + " has a character that no XML can hold");
        }
        return attribute.type() == Attribute.Type.LIST
                ? inside(line, attribute)
                : check(line, attribute.children());
    }

    /// A list may name the same key again.
    private static Optional<Fault> inside(long line, Attribute list) {
        return list.children().stream()
                .map(a -> check(line, a))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Fault> twice(long line, List<Attribute> attributes) {
        var distinct = attributes.stream().map(Attribute::key).distinct().count();
        return distinct == attributes.size()
                ? Optional.empty()
                : fault(line, "attribute-twice", "an attribute occurs twice");
    }

    /// Whether XML 1.0 can hold it, and the database too.
    static boolean isText(String value) {
        return value.codePoints()
                .allMatch(c ->
                        c >= ' ' && c < 0xD800
                                || c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || c >= 0xE000 && c < 0xFFFE
                                || c >= 0x10000);
    }

    private static Optional<Fault> fault(long line, String reason, String detail) {
        return Optional.of(new Fault(line, reason, detail));
    }
}
