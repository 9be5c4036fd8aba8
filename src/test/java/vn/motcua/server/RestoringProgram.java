package vn.motcua.server;

import java.io.PrintWriter;
import java.nio.file.Path;

/// A program of its own for the tests to kill: restores a backup.
final class RestoringProgram {

    private RestoringProgram() {}

    public static void main(String... args) throws Exception {
        new Restore(Path.of(args[0]), Path.of(args[1]), new PrintWriter(System.out, true))
                .with(TestDatabase.binaries())
                .run();
    }
}
