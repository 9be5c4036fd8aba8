package vn.motcua.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.shared.BusinessClock;

/// Whether an answer "done" outlives a crash of the machine. Only tests and the build may do
/// without.
enum Durability {
    FULL,
    NONE;

    private static final List<String> ALWAYS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=100",
                    "effective_cache_size=1GB",
                    "work_mem=8MB",
                    "maintenance_work_mem=128MB",
                    "random_page_cost=1.1",
                    "jit=off",
                    "max_wal_size=2GB",
                    "checkpoint_timeout=15min",
                    "wal_buffers=8MB",
                    "log_timezone=" + BusinessClock.ZONE,
                    "timezone=UTC",
                    "log_line_prefix=%m [%p] %u ",
                    "log_min_error_statement=panic",
                    "log_parameter_max_length=0",
                    "log_parameter_max_length_on_error=0",
                    "log_error_verbosity=terse",
                    "log_checkpoints=off",
                    "shared_preload_libraries=pg_stat_statements",
                    "pg_stat_statements.track_planning=off");

    private static final int MIB = 1 << 20;
    private static final long FEWEST = 192;
    private static final long MOST = 4_096;
    private static final int PART = 8;

    List<String> settings() {
        var all = new ArrayList<>(ALWAYS);
        all.add("shared_buffers=%dMB".formatted(this == FULL ? buffers(memory()) : FEWEST));
        var state = this == FULL ? "on" : "off";
        for (var name : required()) {
            all.add(name + "=" + state);
        }
        if (this == NONE) {
            // A test run keeps many programs open at once, each with its connections.
            all.add("max_connections=400");
        }
        return all;
    }

    /// How much of the tables and indexes the server keeps at hand itself: an eighth of the memory,
    /// because the program and the system's own cache want the rest. The server takes what it
    /// fills, not more.
    ///
    /// @param memory of the machine, in bytes
    /// @return MiB
    static long buffers(long memory) {
        return Math.clamp(memory / PART / MIB, FEWEST, MOST);
    }

    /// Of the machine, or what a container may use of it.
    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    /// What must be on wherever the words of an office are kept.
    static List<String> required() {
        return List.of("fsync", "full_page_writes", "synchronous_commit");
    }
}
