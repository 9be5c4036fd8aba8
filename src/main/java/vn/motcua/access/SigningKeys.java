package vn.motcua.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.access.SigningKeyRepository.Stored;
import vn.motcua.shared.MasterKey;

/// The keys with which the provider signs. They live sealed in the database, so that tokens outlive
/// a restart; each signs for a season and stays published until the last token it signed has ended.
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    /// Longer than any token we sign lives.
    static final Duration AFTERLIFE = Duration.ofDays(2);

    private static final int BITS = 2048;

    private final SigningKeyRepository keys;
    private final MasterKey master;
    private final AccessSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable JWKSet published;

    SigningKeys(
            SigningKeyRepository keys,
            MasterKey master,
            AccessSettings settings,
            @Qualifier("system") Clock clock,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.master = master;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        return selector.select(current());
    }

    /// Looks at the stored keys: another program on the same database may have changed them.
    void refresh() {
        published = transaction.execute(_ -> upToDate());
    }

    private JWKSet current() {
        var known = published;
        if (known == null) {
            refresh();
            known = java.util.Objects.requireNonNull(published);
        }
        return known;
    }

    private JWKSet upToDate() {
        var stored = keys.all();
        if (due(stored)) {
            keys.takeTurn();
            stored = keys.all();
            if (due(stored)) {
                rotate();
                stored = keys.all();
            }
        }
        return new JWKSet(stored.stream().map(this::open).toList());
    }

    private boolean due(List<Stored> stored) {
        return stored.stream()
                .filter(k -> k.retired() == null)
                .noneMatch(k -> k.made().plus(settings.keyLife()).isAfter(clock.instant()));
    }

    /// A new key signs from now on.
    void rotate() {
        var now = clock.instant();
        keys.retireCurrent(now);
        keys.deleteRetiredBefore(now.minus(AFTERLIFE));
        var key = generate();
        var sealed = master.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8));
        keys.insert(new Stored(key.getKeyID(), now, null, sealed));
    }

    private JWK open(Stored key) {
        try {
            return JWK.parse(new String(master.open(key.sealed()), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("Signing key " + key.kid() + " is not a key", e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK makes RSA keys", e);
        }
    }
}
