package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.boot.SpringApplication;
import vn.motcua.server.TestDatabase;

/// One PostgreSQL for the whole test run, started by the program's own launcher with the same two
/// roles: an owner that migrates, and a program role without rights to change events or the audit
/// trail.
public class EmbeddedDatabase implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            var database = TestDatabase.start();
            database.settings().forEach(System::setProperty);
            // After the application contexts: Modulith reads its event table when one closes.
            SpringApplication.getShutdownHandlers().add(() -> close(database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(TestDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
