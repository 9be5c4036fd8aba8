package vn.motcua.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;

/// Where somebody is signed in (phiên đăng nhập), for them to see and to end.
@Service
public class OwnSessions {

    private final StoredSessions<?> sessions;
    private final AuthorizationRepository authorizations;
    private final OneTimeLinkRepository links;
    private final AuditTrail audit;
    private final Clock clock;

    OwnSessions(
            StoredSessions<?> sessions,
            AuthorizationRepository authorizations,
            OneTimeLinkRepository links,
            AuditTrail audit,
            @Qualifier("system") Clock clock) {
        this.sessions = sessions;
        this.authorizations = authorizations;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /// One sign-in on one device.
    ///
    /// @param handle names it without giving it away
    public record OwnSession(
            String handle, String device, Instant since, Instant lastSeen, boolean current) {}

    /// Newest first.
    public List<OwnSession> of(AccountId account, String current) {
        return authorizations.sessionsOf(account).stream()
                .map(id -> find(id, current))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(OwnSession::lastSeen).reversed())
                .toList();
    }

    private @org.jspecify.annotations.Nullable OwnSession find(String id, String current) {
        var session = sessions.findById(id);
        if (session == null) {
            return null;
        }
        String device = session.getAttribute(Device.ATTRIBUTE);
        return new OwnSession(
                handle(id),
                device == null ? "?" : device,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                id.equals(current));
    }

    /// Ends one of one's own.
    public void end(Actor actor, String handle) {
        authorizations.sessionsOf(actor.account()).stream()
                .filter(id -> handle(id).equals(handle))
                .forEach(sessions::deleteById);
        audit.signIn(actor, "session-ended");
    }

    /// Ends all but the current one.
    public void endOthers(Actor actor, String current) {
        authorizations.sessionsOf(actor.account()).stream()
                .filter(id -> !id.equals(current))
                .forEach(sessions::deleteById);
        authorizations.deleteOf(actor.account());
        audit.signIn(actor, "sessions-ended");
    }

    void endAll(AccountId account) {
        authorizations.sessionsOf(account).forEach(sessions::deleteById);
        authorizations.deleteOf(account);
    }

    /// Clears away what nobody can use any more.
    @Transactional
    void clear() {
        authorizations.deleteExpired(clock.instant());
        links.deleteMadeBefore(clock.instant().minus(java.time.Duration.ofDays(30)));
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Hash.of(id), 0, 8);
    }
}
