package vn.motcua.server;

import java.io.IOException;
import java.util.List;

/// Turns PostgreSQL's last words into something the operator can act upon.
final class DatabaseFailure {

    private static final int LINES = 8;

    private static final String NO_SPACE = "No space left on device";

    private DatabaseFailure() {}

    static ServerRefusal from(String output) {
        if (output.contains(NO_SPACE)) {
            return new ServerRefusal(
                    "disk-full",
                    "The disk that holds the data directory is full. Make room and start again; nothing that was confirmed is lost.");
        }
        if (output.contains("Permission denied")) {
            return new ServerRefusal(
                    "data-directory-not-readable",
                    "PostgreSQL may not enter the data directory. Started by root it runs as the user nobody, who must be able to pass through every directory above it.\n"
                            + last(output));
        }
        return new ServerRefusal(
                "database-did-not-start", "PostgreSQL did not start:\n" + last(output));
    }

    static boolean diskFull(IOException failure) {
        return diskFull(String.valueOf(failure.getMessage()));
    }

    static boolean diskFull(String output) {
        return output.contains(NO_SPACE);
    }

    /// The lock of a server that just died is given up within seconds.
    static boolean passing(String output) {
        return output.contains("lock file \"postmaster.pid\" already exists")
                || output.contains("pre-existing shared memory block")
                || output.contains("Address already in use")
                || output.contains("could not create any TCP/IP sockets");
    }

    private static String last(String output) {
        List<String> lines = output.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
