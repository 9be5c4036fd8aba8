package vn.motcua.access;

import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionIdGenerator;

/// Names new sessions: the browser gets a random name, the database its SHA-256. Spring Session
/// asks for a name in the middle of its own work, so the secret half waits a moment on the thread.
final class SecretNames implements SessionIdGenerator {

    private final ThreadLocal<@Nullable String> secret = new ThreadLocal<>();

    @Override
    public String generate() {
        var name = Hash.newSecret();
        secret.set(name);
        return stored(name);
    }

    /// The secret of the name made last on this thread; once.
    String take() {
        var name = Objects.requireNonNull(secret.get());
        secret.remove();
        return name;
    }

    /// How a session is named in the database.
    static String stored(String name) {
        return HexFormat.of().formatHex(Hash.of(name));
    }
}
