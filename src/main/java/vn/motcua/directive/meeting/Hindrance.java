package vn.motcua.directive.meeting;

/// Why a conclusion cannot become a task.
public enum Hindrance {
    /// Whoever assigns may not give tasks to its unit.
    NOT_OURS("not-ours"),
    /// Nobody heads its unit.
    HEADLESS("headless");

    private final String code;

    Hindrance(String code) {
        this.code = code;
    }

    /// Its text is `programme.fault.<code>`.
    public String code() {
        return code;
    }
}
