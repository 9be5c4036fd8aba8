package vn.motcua.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Sessions in the database. The time of the last access is written at most once a minute: reading
/// ten pages is not ten writes.
final class StoredSessions<S extends Session>
        implements FindByIndexNameSessionRepository<StoredSessions.Kept<S>>,
                InitializingBean,
                DisposableBean {

    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    private final JdbcIndexedSessionRepository life;

    private StoredSessions(
            FindByIndexNameSessionRepository<S> stored, JdbcIndexedSessionRepository life) {
        this.stored = stored;
        this.life = life;
    }

    static StoredSessions<?> in(JdbcIndexedSessionRepository database) {
        return of(database, database);
    }

    private static <S extends Session> StoredSessions<S> of(
            FindByIndexNameSessionRepository<S> stored, JdbcIndexedSessionRepository life) {
        return new StoredSessions<>(stored, life);
    }

    @Override
    public void afterPropertiesSet() {
        life.afterPropertiesSet();
    }

    @Override
    public void destroy() {
        life.destroy();
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(stored.createSession());
    }

    @Override
    public void save(Kept<S> session) {
        stored.save(session.inner);
    }

    @Override
    public @Nullable Kept<S> findById(String id) {
        var found = stored.findById(id);
        return found == null ? null : new Kept<>(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, Kept<S>> findByIndexNameAndIndexValue(String index, String value) {
        return stored.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Kept<>(e.getValue())));
    }

    /// A session that does not tell the database of every look.
    static final class Kept<S extends Session> implements Session {

        private final S inner;

        Kept(S inner) {
            this.inner = inner;
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            if (!at.isBefore(inner.getLastAccessedTime().plus(GRAIN))) {
                inner.setLastAccessedTime(at);
            }
        }

        @Override
        public String getId() {
            return inner.getId();
        }

        @Override
        public String changeSessionId() {
            return inner.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return inner.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return inner.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                inner.removeAttribute(name);
            } else {
                inner.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            inner.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return inner.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return inner.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            inner.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inner.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inner.isExpired();
        }
    }
}
