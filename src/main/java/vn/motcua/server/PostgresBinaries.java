package vn.motcua.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL that travel in the jar, unpacked once per build of them. An unpacking
/// that was interrupted leaves nothing that looks finished.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// The directory with `bin/postgres` below the given one.
    static Path unpack(Path under) throws IOException {
        return unpack(under, Platform.here());
    }

    static Path unpack(Path under, Platform platform) throws IOException {
        var bundle = bundle(platform);
        var home = under.resolve("18-" + bundle.openConnection().getContentLengthLong());
        if (Files.isDirectory(home)) {
            return home;
        }
        var unfinished = under.resolve("unpacking-" + ProcessHandle.current().pid());
        clear(under);
        Files.createDirectories(unfinished);
        try (var in = bundle.openStream()) {
            unpack(in, unfinished);
        }
        if (Files.isDirectory(home)) {
            PrivateFiles.deleteTree(unfinished);
        } else {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    /// Removes what interrupted programs left.
    private static void clear(Path under) throws IOException {
        Files.createDirectories(under);
        try (var old = Files.newDirectoryStream(under, "unpacking-*")) {
            for (var each : old) {
                var pid = each.getFileName().toString().substring("unpacking-".length());
                var other = ProcessHandle.of(Long.parseLong(pid));
                if (other.isEmpty() || other.get().equals(ProcessHandle.current())) {
                    PrivateFiles.deleteTree(each);
                }
            }
        }
    }

    private static URL bundle(Platform platform) {
        return platform.bundle()
                .map(PostgresBinaries.class::getResource)
                .orElseThrow(platform::refusal);
    }

    private static void unpack(InputStream bundle, Path into) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bundle)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
