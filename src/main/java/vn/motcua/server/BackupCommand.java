package vn.motcua.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;

/// `backup FILE`: while people go on working.
@Component
class BackupCommand implements OperatorCommand {

    private final ObjectProvider<EmbeddedPostgres> postgres;
    private final ObjectProvider<DataDirectory> data;

    BackupCommand(ObjectProvider<EmbeddedPostgres> postgres, ObjectProvider<DataDirectory> data) {
        this.postgres = postgres;
        this.data = data;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "FILE    copies database and documents as one point in time";
    }

    @Override
    public void run(Arguments arguments, PrintWriter progress) {
        var embedded = postgres.getIfAvailable();
        if (embedded == null) {
            throw new ServerRefusal(
                    "backup-of-foreign-database",
                    "This installation uses a database of its own (--database-url). Back that up with its own tools, for example pg_basebackup or pg_dump --format=custom, and after it copy the directory data/documents: documents are on disk before the rows that name them.");
        }
        try {
            new Backup(embedded, data.getObject()).writeTo(arguments.file(0), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new ServerRefusal("backup-failed", "The database failed: " + e.getMessage());
        }
    }
}
