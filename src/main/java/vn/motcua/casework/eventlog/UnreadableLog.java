package vn.motcua.casework.eventlog;

import vn.motcua.shared.Refusal;

/// Not an event log this program can read.
final class UnreadableLog extends Refusal {

    UnreadableLog(String detail) {
        super(Kind.INVALID, "unreadable-event-log", detail);
    }
}
