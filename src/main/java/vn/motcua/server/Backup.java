package vn.motcua.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;

/// Copies database, documents and secrets as one point in time, while people go on working.
///
/// The database's point is the end of its copy. A document is on disk before the row that names it,
/// so documents are copied once before and again after that point: every row finds its file. Files
/// too many are orphans, which the program removes by itself.
final class Backup {

    static final String DATABASE = "database";
    static final String DOCUMENTS = "documents";
    static final String SECRETS = "secrets";
    static final String CLOCK = "clock";
    static final String DESCRIPTION = "backup.properties";

    /// What the server makes anew or must not find: its own traces, and the log, which is added
    /// apart.
    private static final Set<String> CONTENT_LEFT_OUT =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "backup_label",
                    "tablespace_map",
                    "backup_manifest");

    private final EmbeddedPostgres postgres;
    private final DataDirectory data;

    Backup(EmbeddedPostgres postgres, DataDirectory data) {
        this.postgres = postgres;
        this.data = data;
    }

    void writeTo(Path file, PrintWriter progress) throws IOException, SQLException {
        requireFree(file);
        try (var writer = new BackupWriter(file);
                var connection = postgres.asSuperuser("postgres")) {
            writer.text(DESCRIPTION, description());
            var before = documents(writer);
            progress.println("documents: " + before);
            progress.flush();
            var from = start(connection);
            database(writer);
            progress.println("database files: " + (writer.files() - before));
            progress.flush();
            stop(connection, writer, from);
            var after = documents(writer);
            progress.println("documents filed meanwhile: " + after);
            tree(writer, data.secrets(), SECRETS);
            writer.file(CLOCK, data.clock());
            writer.finish();
        }
        progress.println(
                "backup complete: %s (%,d bytes). It holds the passwords of the database: keep it as safe as the data itself."
                        .formatted(file, Files.size(file)));
        progress.flush();
    }

    private static void requireFree(Path file) {
        if (Files.exists(file)) {
            throw new ServerRefusal(
                    "backup-exists",
                    "There is already a file %s; choose another name.".formatted(file));
        }
        if (!Files.isDirectory(PrivateFiles.parent(file))) {
            throw new ServerRefusal(
                    "no-such-directory", "There is no directory " + PrivateFiles.parent(file));
        }
    }

    private static String description() {
        return "format=%d%ncreated=%s%n"
                .formatted(DataDirectory.FORMAT, Clock.systemUTC().instant());
    }

    /// Holds on to the log from here, and returns the name of its first file.
    private static String start(Connection connection) throws SQLException {
        one(
                connection,
                "select pg_create_physical_replication_slot('motcua_backup_' || pg_backend_pid(), true, true)::text");
        return one(connection, "select pg_walfile_name(pg_backup_start('motcua', true))");
    }

    private void stop(Connection connection, BackupWriter writer, String from)
            throws SQLException, IOException {
        String last;
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)")) {
            row.next();
            last = row.getString(1);
            writer.text(DATABASE + "/backup_label", row.getString(2));
        }
        try (var segments = Files.newDirectoryStream(data.cluster().resolve("pg_wal"))) {
            for (var segment : segments) {
                var name = segment.getFileName().toString();
                if (name.length() == from.length()
                        && name.compareTo(from) >= 0
                        && name.compareTo(last) <= 0) {
                    writer.file(DATABASE + "/pg_wal/" + name, segment);
                }
            }
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private int documents(BackupWriter writer) throws IOException {
        var before = writer.files();
        tree(writer, data.documents(), DOCUMENTS);
        return writer.files() - before;
    }

    private void database(BackupWriter writer) throws IOException {
        Files.walkFileTree(data.cluster(), new Adding(writer, data.cluster(), DATABASE));
    }

    private static void tree(BackupWriter writer, Path root, String name) throws IOException {
        Files.walkFileTree(root, new Adding(writer, root, name));
    }

    private static final class Adding extends SimpleFileVisitor<Path> {

        private final BackupWriter writer;
        private final Path root;
        private final String prefix;

        private Adding(BackupWriter writer, Path root, String prefix) {
            this.writer = writer;
            this.root = root;
            this.prefix = prefix;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                throws IOException {
            if (directory.getFileName().toString().startsWith("pgsql_tmp")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            writer.directory(name(directory));
            if (!database() || !contentLeftOut(directory)) {
                return FileVisitResult.CONTINUE;
            }
            if (directory.endsWith("pg_wal")) {
                writer.directory(name(directory) + "/archive_status");
                writer.directory(name(directory) + "/summaries");
            }
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            var leftOut =
                    database()
                            && (LEFT_OUT.contains(file.getFileName().toString())
                                    || file.getFileName()
                                            .toString()
                                            .startsWith("pg_internal.init"));
            if (attributes.isRegularFile() && !leftOut && !writer.has(name(file))) {
                writer.file(name(file), file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof java.nio.file.NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        private boolean database() {
            return prefix.equals(DATABASE);
        }

        private boolean contentLeftOut(Path directory) {
            return root.equals(directory.getParent())
                    && CONTENT_LEFT_OUT.contains(directory.getFileName().toString());
        }

        private String name(Path path) {
            var relative = root.relativize(path).toString();
            return relative.isEmpty() ? prefix : prefix + "/" + relative;
        }
    }
}
