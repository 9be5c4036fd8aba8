package vn.motcua.shared;

/// A rule that says no. The code is stable (partners program against it) and finds the text for
/// people (`problem.<code>`); the detail is for logs and developers and holds no personal data.
public abstract class Refusal extends RuntimeException {

    /// What sort of no it is; decides the HTTP status.
    public enum Kind {
        /// The request itself is faulty (400).
        MALFORMED,
        /// Nobody knows who asks: no proof, or one that does not count (401)
        UNKNOWN_CALLER,
        /// Not there, or not for this actor: the same answer for both (404).
        NOT_FOUND,
        /// The actor may see the thing but not do this to it (403).
        FORBIDDEN,
        /// The state of things does not allow it (409).
        CONFLICT,
        /// What was typed is faulty (422).
        INVALID,
        /// Too often in too short a time (429).
        TOO_MANY
    }

    private final String code;
    private final String detail;
    private final Kind kind;

    protected Refusal(Kind kind, String code, String detail) {
        super(code + ": " + detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.detail = detail;
    }

    /// Stable code, lower case with hyphens: `stale-case`.
    public String code() {
        return code;
    }

    /// For developers; never shown as the message for people.
    public String detail() {
        return detail;
    }

    public Kind kind() {
        return kind;
    }
}
