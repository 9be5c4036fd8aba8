package vn.motcua.casework.eventlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keys as names of XML and back. XES wants a key to be a name, columns of a table are called
/// anything: what a name may not hold is written `_x0020_` (the way of ISO 9075-14).
final class XmlName {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4,6})_");

    private XmlName() {}

    static String encode(String key) {
        var name = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); ) {
            var each = key.codePointAt(i);
            if (may(each, i == 0) && !ESCAPED.matcher(key).region(i, key.length()).lookingAt()) {
                name.appendCodePoint(each);
            } else {
                name.append("_x%04X_".formatted(each));
            }
            i += Character.charCount(each);
        }
        return name.toString();
    }

    static String decode(String name) {
        return name.contains("_x")
                ? ESCAPED.matcher(name)
                        .replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))))
                : name;
    }

    private static String character(String code) {
        var number = Integer.parseInt(code, 16);
        return Character.isValidCodePoint(number) ? Character.toString(number) : "_x" + code + "_";
    }

    /// A part of the characters that XML allows in names; others are escaped all the same.
    private static boolean may(int each, boolean first) {
        return Character.isLetter(each) && (each < 0x80 || each >= 0xC0) && each < 0x10000
                || each == '_'
                || each == ':'
                || !first && (each >= '0' && each <= '9' || each == '-' || each == '.');
    }
}
