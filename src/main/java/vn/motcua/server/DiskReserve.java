package vn.motcua.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The room that must stay free on the disk: with less, the database could not even finish what it
/// has begun, so the program stops taking anything in before that, and says so.
record DiskReserve(Path root, long needed) {

    private static final long NEEDED = 256L << 20;

    static DiskReserve of(Path root) {
        return new DiskReserve(root, Long.getLong("motcua.disk-reserve", NEEDED));
    }

    long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    boolean used() throws IOException {
        return free() < needed;
    }

    void requireToStart() throws IOException {
        if (used()) {
            throw new ServerRefusal(
                    "disk-full",
                    "Only %d MB are free on the disk of %s; at least %d MB are needed to start. Make room first."
                            .formatted(free() >> 20, root, needed >> 20));
        }
    }
}
