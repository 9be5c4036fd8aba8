package vn.motcua.casework.eventlog;

import java.util.List;

/// One step of a case, as a log has it.
///
/// @param line where it stands in the file
record LogEvent(long line, List<Attribute> attributes) {

    LogEvent {
        attributes = List.copyOf(attributes);
    }
}
