package vn.motcua.organisation;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Windows as stored and typed: `07:00-11:30 13:30-17:00`.
public final class WindowText {

    private WindowText() {}

    public static String write(List<Window> windows) {
        return windows.stream().map(w -> w.from() + "-" + w.to()).collect(Collectors.joining(" "));
    }

    static List<Window> read(String text) {
        return Arrays.stream(text.strip().split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .map(WindowText::window)
                .toList();
    }

    /// What a person typed; empty when it is no list of windows in the order of the day.
    public static Optional<List<Window>> typed(String text) {
        try {
            var windows = read(text.replace("–", "-").replaceAll("\\s*-\\s*", "-"));
            for (int i = 1; i < windows.size(); i++) {
                if (windows.get(i).from().isBefore(windows.get(i - 1).to())) {
                    return Optional.empty();
                }
            }
            return Optional.of(windows);
        } catch (DateTimeException | IllegalArgumentException faulty) {
            return Optional.empty();
        }
    }

    private static Window window(String text) {
        var ends = text.split("-");
        if (ends.length != 2) {
            throw new IllegalArgumentException("Not a window: " + text);
        }
        return Window.of(padded(ends[0]), padded(ends[1]));
    }

    private static String padded(String time) {
        return time.indexOf(':') == 1 ? "0" + time : time;
    }
}
