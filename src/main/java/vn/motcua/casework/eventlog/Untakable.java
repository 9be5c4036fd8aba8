package vn.motcua.casework.eventlog;

import vn.motcua.casework.eventlog.LogTrace.Fault;

/// A case that cannot be taken as it is.
final class Untakable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient String id;
    private final transient Fault fault;

    Untakable(String id, Fault fault) {
        super(fault.reason(), null, false, false);
        this.id = id;
        this.fault = fault;
    }

    String id() {
        return id;
    }

    Fault fault() {
        return fault;
    }
}
