package vn.motcua.operations;

import vn.motcua.shared.Refusal;

/// Nothing can be done to the alert as it stands.
public final class AlertRefused extends Refusal {

    private AlertRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private AlertRefused(String code, String detail) {
        this(Kind.CONFLICT, code, detail);
    }

    static AlertRefused stale(long id) {
        return new AlertRefused("stale-alert", "alert " + id);
    }

    static AlertRefused staleRule(int id) {
        return new AlertRefused("stale-alert-rule", "rule " + id);
    }

    static AlertRefused others(long id) {
        return new AlertRefused(Kind.FORBIDDEN, "alert-of-others", "alert " + id);
    }

    static AlertRefused over(long id) {
        return new AlertRefused("alert-over", "alert " + id);
    }
}
