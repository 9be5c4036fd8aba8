package vn.motcua.casework.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One case of a log with its steps in their order.
///
/// @param line where it begins in the file
/// @param events how many steps it has, also those that were not kept because of the fault
/// @param fault why it cannot be taken, found while reading, or null
record LogTrace(
        long line,
        List<Attribute> attributes,
        List<LogEvent> steps,
        int events,
        @Nullable Fault fault) {

    LogTrace {
        attributes = List.copyOf(attributes);
        steps = List.copyOf(steps);
    }

    /// Something that cannot be taken as it is.
    record Fault(long line, String reason, String detail) {}
}
