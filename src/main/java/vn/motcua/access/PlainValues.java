package vn.motcua.access;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.support.GenericConversionService;

/// How a value of a session is stored: as text with a letter for its sort. No object is ever
/// serialized, so an upgrade can neither fail to read a session nor run what it finds there.
final class PlainValues {

    private static final Logger LOG = LoggerFactory.getLogger(PlainValues.class);

    private PlainValues() {}

    /// A converter may well answer null; Spring's interface only does not say so.
    @SuppressWarnings("NullAway")
    static GenericConversionService conversion() {
        var service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, PlainValues::write);
        service.addConverter(byte[].class, Object.class, PlainValues::read);
        return service;
    }

    static byte[] write(Object value) {
        var text =
                switch (value) {
                    case String s -> "s" + s;
                    case Long l -> "l" + l;
                    case Integer i -> "i" + i;
                    case Boolean b -> "b" + b;
                    default -> unknown(value);
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String unknown(Object value) {
        LOG.warn("A session holds plain values; not kept: {}", value.getClass().getName());
        return "";
    }

    /// Null for what this version does not know.
    static @Nullable Object read(byte[] bytes) {
        if (bytes.length == 0) {
            return null;
        }
        var text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        return switch (bytes[0]) {
            case 's' -> text;
            case 'l' -> Long.valueOf(text);
            case 'i' -> Integer.valueOf(text);
            case 'b' -> Boolean.valueOf(text);
            default -> null;
        };
    }
}
