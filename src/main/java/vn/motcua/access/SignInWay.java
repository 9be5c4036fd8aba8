package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The way of a sign-in between the pages and the provider.
@Component
public class SignInWay {

    private final PendingRequests pending;
    private final OutsideProvider other;

    SignInWay(PendingRequests pending, OutsideProvider other) {
        this.pending = pending;
        this.other = other;
    }

    /// Whether a client has sent somebody here and waits for them.
    public boolean clientWaits(HttpServletRequest request) {
        return pending.any(request);
    }

    /// Whether people sign in at another provider: then there is no password here, nothing to
    /// register and nothing to forget.
    public boolean elsewhere() {
        return other.inUse();
    }

    /// Where the pages send somebody to be signed in.
    public String start() {
        return Providers.START + "/" + Providers.NAME;
    }

    /// Where to go once the provider knows the person: back to the client that asked, which is the
    /// pages when nobody did.
    public String onward(HttpServletRequest request) {
        return Optional.ofNullable(pending.take(request)).orElseGet(this::start);
    }
}
