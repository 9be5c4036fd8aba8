package vn.motcua.casework.web.api;

import vn.motcua.shared.Refusal;

/// Nothing of this name can be done to a case.
final class UnknownCommand extends Refusal {

    UnknownCommand() {
        super(Kind.NOT_FOUND, "unknown-command", "No such command");
    }
}
