package vn.motcua.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Actor;

/// Says who called.
@TestComponent
@RestController
@RequestMapping("/api/v1/echo")
@PreAuthorize("isAuthenticated()")
class EchoApi {

    record Echo(String kind, List<Integer> posts, @Nullable String client) {}

    @GetMapping
    Echo echo(Actor actor) {
        return new Echo(
                actor.kind().name(),
                actor.posts().stream().map(p -> p.id().value()).toList(),
                actor.client());
    }

    @GetMapping("/intake")
    @PreAuthorize("hasAuthority('case:intake')")
    Echo intake(Actor actor) {
        return echo(actor);
    }

    @GetMapping("/full")
    Echo full() {
        throw new org.springframework.jdbc.UncategorizedSQLException(
                "insert", null, new java.sql.SQLException("no room", "53100"));
    }

    @GetMapping("/away")
    Echo away() {
        throw new org.springframework.jdbc.CannotGetJdbcConnectionException(
                "none", new java.sql.SQLException("refused", "08001"));
    }

    @GetMapping("/broken")
    Echo broken() {
        throw new IllegalStateException("a fault of ours");
    }
}
