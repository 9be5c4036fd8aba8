package vn.motcua.shared;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Does something whose failure must take nothing else with it.
public final class Apart {

    private Apart() {}

    /// @param instead what stands for the answer where there is none, told why
    public static <T extends @Nullable Object> T get(
            Supplier<T> what, Function<Throwable, T> instead) {
        return CompletableFuture.supplyAsync(what, Runnable::run).exceptionally(instead).join();
    }

    /// @param instead what is done about a failure
    public static void run(Runnable what, Consumer<Throwable> instead) {
        CompletableFuture.runAsync(what, Runnable::run)
                .exceptionally(fault -> {
                    instead.accept(fault);
                    return null;
                })
                .join();
    }
}
