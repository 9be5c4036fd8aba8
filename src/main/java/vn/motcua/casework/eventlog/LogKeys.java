package vn.motcua.casework.eventlog;

/// The keys to which XES gives a meaning.
final class LogKeys {

    static final String NAME = "concept:name";
    static final String TIME = "time:timestamp";
    static final String TRANSITION = "lifecycle:transition";
    static final String RESOURCE = "org:resource";
    static final String GROUP = "org:group";
    static final String ROLE = "org:role";

    private LogKeys() {}
}
