package vn.motcua.server;

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
                    "shared_buffers=192MB",
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

    List<String> settings() {
        var all = new ArrayList<>(ALWAYS);
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

    /// What must be on wherever the words of an office are kept.
    static List<String> required() {
        return List.of("fsync", "full_page_writes", "synchronous_commit");
    }
}
