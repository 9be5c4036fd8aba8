package vn.motcua.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/// Why somebody who set out to sign in came back without being signed in.
public enum SignInTrouble {
    /// Too old, twice, or not begun in this browser; also when the provider's answer proves
    /// nothing.
    INTERRUPTED,
    /// The provider does not answer.
    UNREACHABLE,
    /// They said no at the provider.
    CANCELLED,
    /// The provider knows them, here their account is closed.
    CLOSED,
    /// The provider does not say who they are.
    NAMELESS,
    /// The provider and this program do not fit together; only an operator can mend that.
    MISCONFIGURED;

    /// The first word of an error that a claim is not there.
    static final String MISSING_CLAIM = "missing_claim";

    static final String ACCOUNT_ENDED = "account_ended";
    static final String ANOTHER_ISSUER = "another_issuer";

    private static final Map<String, SignInTrouble> BY_CODE =
            Map.of(
                    "access_denied",
                    CANCELLED,
                    ACCOUNT_ENDED,
                    CLOSED,
                    MISSING_CLAIM,
                    NAMELESS,
                    ANOTHER_ISSUER,
                    MISCONFIGURED,
                    "invalid_client",
                    MISCONFIGURED,
                    "unauthorized_client",
                    MISCONFIGURED,
                    "invalid_scope",
                    MISCONFIGURED,
                    "server_error",
                    UNREACHABLE,
                    "temporarily_unavailable",
                    UNREACHABLE);

    /// The word that stands for it in an address.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The trouble that an address tells of; `INTERRUPTED` when it says nothing we know.
    public static SignInTrouble of(String word) {
        return Stream.of(values())
                .filter(t -> t.word().equals(word))
                .findFirst()
                .orElse(INTERRUPTED);
    }

    static SignInTrouble of(AuthenticationException reason) {
        return Optional.ofNullable(BY_CODE.get(code(reason)))
                .orElseGet(() -> fromNetwork(reason) ? UNREACHABLE : INTERRUPTED);
    }

    /// The error's code without what follows the word: never personal data.
    static String code(AuthenticationException reason) {
        if (!(named(reason) instanceof OAuth2AuthenticationException error)) {
            return "-";
        }
        var code = error.getError().getErrorCode();
        return code.startsWith(MISSING_CLAIM) ? MISSING_CLAIM : code;
    }

    private static @Nullable Throwable named(Throwable reason) {
        return causes(reason)
                .filter(OAuth2AuthenticationException.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    private static boolean fromNetwork(Throwable reason) {
        return causes(reason).anyMatch(java.io.IOException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable reason) {
        return Stream.iterate(reason, java.util.Objects::nonNull, Throwable::getCause).limit(20);
    }
}
