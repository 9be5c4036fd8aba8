package vn.motcua.casework.eventlog;

import vn.motcua.shared.Refusal;

/// The log cannot be written as it was asked for.
final class UnwritableLog extends Refusal {

    UnwritableLog(String detail) {
        super(Kind.INVALID, "unwritable-event-log", detail);
    }
}
