package vn.motcua.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a session was opened with, as far as its owner needs it to recognise it: `Firefox ·
/// Windows`.
final class Device {

    static final String ATTRIBUTE = "device";

    private static final List<Map.Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("Edg/", "Edge"),
                    Map.entry("coc_coc", "Cốc Cốc"),
                    Map.entry("OPR/", "Opera"),
                    Map.entry("Firefox/", "Firefox"),
                    Map.entry("Chrome/", "Chrome"),
                    Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("Android", "Android"),
                    Map.entry("iPhone", "iPhone"),
                    Map.entry("iPad", "iPad"),
                    Map.entry("Windows", "Windows"),
                    Map.entry("Mac OS", "macOS"),
                    Map.entry("Linux", "Linux"));

    private Device() {}

    static String of(@Nullable String agent) {
        var said = agent == null ? "" : agent;
        return first(BROWSERS, said) + " · " + first(SYSTEMS, said);
    }

    private static String first(List<Map.Entry<String, String>> known, String said) {
        return known.stream()
                .filter(e -> said.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?");
    }
}
