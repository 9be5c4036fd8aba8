package vn.motcua.shared;

import java.util.Locale;
import java.util.Set;

/// What a post entitles to. The names are practice [M]; which authorities each carries is the
/// product's own decision.
public enum Role {
    /// Takes in cases at the one-stop desk (cán bộ một cửa).
    INTAKE("case:read", "case:intake"),
    /// Works on cases (chuyên viên thụ lý).
    CASE_OFFICER("case:read", "case:work"),
    /// Assigns work and submits it (lãnh đạo phòng).
    HEAD(
            "case:read",
            "case:work",
            "case:assign",
            "calendar:edit",
            "wall:watch",
            "process:read",
            "feedback:read",
            "complaint:handle",
            "index:correct",
            "programme:read",
            "programme:report"),
    /// Signs results (lãnh đạo ký).
    SIGNER("case:read", "case:sign"),
    /// Numbers, seals and issues (văn thư).
    CLERK("case:read", "case:issue"),
    /// Hands results back (trả kết quả).
    RETURNS("case:read", "case:return"),
    /// Publishes procedures (kiểm soát TTHC).
    PROCEDURE_CONTROL(
            "case:read",
            "catalogue:edit",
            "calendar:edit",
            "wall:watch",
            "process:read",
            "feedback:read",
            "complaint:handle",
            "index:edit",
            "alert:manage"),
    /// Runs the programme's plan (Đề án 06).
    PROGRAMME_STAFF(
            "case:read",
            "wall:watch",
            "process:read",
            "feedback:read",
            "programme:read",
            "programme:edit",
            "report:edit",
            "alert:manage"),
    /// Directs the agency (lãnh đạo).
    LEADER(
            "case:read",
            "case:assign",
            "wall:watch",
            "process:read",
            "feedback:read",
            "index:approve",
            "programme:read",
            "programme:decide",
            "report:approve"),
    /// Looks into what happened (thanh tra).
    INSPECTOR(
            "case:read",
            "audit:read",
            "wall:watch",
            "process:read",
            "feedback:read",
            "signal:read",
            "programme:read"),
    /// Runs the installation (quản trị vận hành).
    OPERATOR("operations:read", "operations:run"),
    /// Manages accounts, posts and agencies (quản trị người dùng).
    ADMINISTRATOR("staff:manage", "organisation:manage", "operations:read");

    private final Set<String> authorities;

    Role(String... authorities) {
        this.authorities = Set.of(authorities);
    }

    /// What a holder may do, as `thing:verb`.
    public Set<String> authorities() {
        return authorities;
    }

    /// As stored and used in message keys: lower case with underscores.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
