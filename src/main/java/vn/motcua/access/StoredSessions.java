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

/// Sessions in the database, named there by the hash of what the browser shows. The time of the
/// last access is written at most once a minute: reading ten pages is not ten writes.
final class StoredSessions<S extends Session>
        implements FindByIndexNameSessionRepository<StoredSessions.Kept<S>>,
                InitializingBean,
                DisposableBean {

    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    private final JdbcIndexedSessionRepository life;
    private final SecretNames names;

    private StoredSessions(
            FindByIndexNameSessionRepository<S> stored,
            JdbcIndexedSessionRepository life,
            SecretNames names) {
        this.stored = stored;
        this.life = life;
        this.names = names;
    }

    static StoredSessions<?> in(JdbcIndexedSessionRepository database) {
        var names = new SecretNames();
        database.setSessionIdGenerator(names);
        return of(database, database, names);
    }

    private static <S extends Session> StoredSessions<S> of(
            FindByIndexNameSessionRepository<S> stored,
            JdbcIndexedSessionRepository life,
            SecretNames names) {
        return new StoredSessions<>(stored, life, names);
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
        var session = stored.createSession();
        return new Kept<>(session, names, names.take());
    }

    /// What could not be stored once is not tried again for the same answer: the page that says so
    /// must come out.
    @Override
    public void save(Kept<S> session) {
        if (!session.lost) {
            session.lost = true;
            stored.save(session.inner);
            session.lost = false;
        }
    }

    @Override
    public @Nullable Kept<S> findById(String id) {
        var found = stored.findById(SecretNames.stored(id));
        return found == null ? null : new Kept<>(found, names, id);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(SecretNames.stored(id));
    }

    /// A session by the name it has in the database, to be looked at and not to be gone on with.
    @Nullable Session look(String storedName) {
        return stored.findById(storedName);
    }

    void end(String storedName) {
        stored.deleteById(storedName);
    }

    @Override
    public Map<String, Kept<S>> findByIndexNameAndIndexValue(String index, String value) {
        return stored.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                e -> new Kept<>(e.getValue(), names, e.getKey())));
    }

    /// A session that does not tell the database of every look.
    static final class Kept<S extends Session> implements Session {

        private final S inner;
        private final SecretNames names;
        private String name;
        private boolean lost;

        Kept(S inner, SecretNames names, String name) {
            this.inner = inner;
            this.names = names;
            this.name = name;
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            if (!at.isBefore(inner.getLastAccessedTime().plus(GRAIN))) {
                inner.setLastAccessedTime(at);
            }
        }

        @Override
        public String getId() {
            return name;
        }

        @Override
        public String changeSessionId() {
            inner.changeSessionId();
            name = names.take();
            return name;
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
