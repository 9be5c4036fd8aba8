package vn.motcua.bench;

import java.time.Duration;
import java.util.Locale;

/// Tells how far we are.
public final class Say {

    private static final long BEGUN = System.nanoTime();

    private Say() {}

    /// A line with the time since the start.
    public static void line(String text, Object... values) {
        var since = Duration.ofNanos(System.nanoTime() - BEGUN);
        var told = values.length == 0 ? text : String.format(Locale.ROOT, text, values);
        System.out.printf("[%d:%02d] %s%n", since.toMinutes(), since.toSecondsPart(), told);
        System.out.flush();
    }

    /// A part of the result, without the time.
    public static void result(String text, Object... values) {
        System.out.println(values.length == 0 ? text : String.format(Locale.ROOT, text, values));
        System.out.flush();
    }
}
