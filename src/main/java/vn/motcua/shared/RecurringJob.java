package vn.motcua.shared;

import java.time.Duration;

/// Work that the program does again and again by itself. A module declares its own as beans; the
/// timetable of `server` is the only place that starts them, and never one twice at the same time.
///
/// @param name for the log
/// @param first how long after the start it runs for the first time
/// @param pause from the end of one run to the beginning of the next
public record RecurringJob(String name, Duration first, Duration pause, Runnable work) {}
