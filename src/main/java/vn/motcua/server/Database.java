package vn.motcua.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The database of this installation as the program reaches it: the owner migrates, the program
/// role does the daily work and can change neither tables nor what must stay unchanged.
record Database(String url, Login owner, Login program) {

    static final String EXTENSIONS = "extensions";

    /// Adds the schemas that names are looked up in, for every server in the same way.
    static String withSearchPath(String url) {
        return url
                + (url.contains("?") ? "&" : "?")
                + "currentSchema=public,"
                + EXTENSIONS
                + "&reWriteBatchedInserts=true&ApplicationName=motcua";
    }

    Connection asOwner() throws SQLException {
        return connect(owner);
    }

    Connection asProgram() throws SQLException {
        return connect(program);
    }

    private Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
