package vn.motcua.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/// As whom PostgreSQL runs. It refuses to run as root: then it is put into a user namespace of its
/// own, or, where the machine forbids that, becomes `nobody`. An ordinary user runs it directly.
record PostgresUser(List<String> prefix, boolean other) {

    private static final String NOBODY = "nobody";

    /// The user of an existing cluster, or the one a new cluster shall have.
    static PostgresUser of(Path cluster) throws IOException, InterruptedException {
        if (!isRoot()) {
            return new PostgresUser(List.of(), false);
        }
        if (Files.exists(cluster) && !"root".equals(Files.getOwner(cluster).getName())) {
            return nobody();
        }
        return namespacesAllowed() ? namespace() : nobody();
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// The command that runs as this user in a session of its own (so that Ctrl-C reaches only the
    /// program) and is told to stop cleanly when the program dies. A change of credentials clears
    /// that wish, so it comes last.
    List<String> server(List<String> command) {
        var all = new ArrayList<>(prefix);
        if (installed("setsid")) {
            all.add("setsid");
        }
        if (installed("setpriv")) {
            all.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        all.addAll(command);
        return all;
    }

    List<String> tool(List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /// Hands a file or directory to the other user, where there is one.
    void own(Path path) throws IOException {
        if (other) {
            var view =
                    Files.getFileAttributeView(
                            path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            view.setOwner(
                    path.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(NOBODY));
        }
    }

    void ownTree(Path root) throws IOException {
        if (other) {
            try (var files = Files.walk(root)) {
                for (var file : files.toList()) {
                    own(file);
                }
            }
        }
    }

    private static PostgresUser namespace() {
        return new PostgresUser(List.of("unshare", "-U"), false);
    }

    static PostgresUser nobody() {
        return new PostgresUser(List.of("setpriv", "--reuid=" + NOBODY, "--clear-groups"), true);
    }

    private static boolean namespacesAllowed() throws IOException, InterruptedException {
        return installed("unshare")
                && new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
    }

    private static boolean installed(String program) {
        for (var directory : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }
}
