package vn.motcua.casework.eventlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Writes a log, one case after the other.
interface LogWriter extends Closeable {

    void write(List<Attribute> ofCase, List<List<Attribute>> steps) throws IOException;

    /// What the form of the file could not hold, in words for the operator.
    List<String> remarks();
}
