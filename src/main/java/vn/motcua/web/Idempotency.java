package vn.motcua.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.MasterKey;
import vn.motcua.shared.Sha256;

/// A request that is sent twice acts once. The key commits together with the effect; of two at once
/// one acts and the other waits for its answer; a refused or failed request does not use up its
/// key.
@Service
public class Idempotency {

    /// How long an answer is kept.
    static final Duration KEPT = Duration.ofDays(7);

    private final IdempotencyRepository keys;
    private final MasterKey seal;
    private final Clock system;

    Idempotency(IdempotencyRepository keys, MasterKey seal, @Qualifier("system") Clock system) {
        this.keys = keys;
        this.seal = seal;
        this.system = system;
    }

    /// Acts, or gives the answer that was given before.
    ///
    /// @param request who sends what to which route under which key
    /// @throws KeyReused if the key was used for other content
    @Transactional
    public Answer once(Request request, Supplier<Answer> act) {
        if (!keys.claim(request, system.instant())) {
            return given(request);
        }
        var answer = act.get();
        keys.keep(request, answer.status(), seal.seal(answer.body()));
        return answer;
    }

    private Answer given(Request request) {
        var kept = keys.get(request);
        if (!Arrays.equals(kept.digest(), request.digest())) {
            throw new KeyReused(new Answer(kept.status(), seal.open(kept.answer())));
        }
        return new Answer(kept.status(), seal.open(kept.answer()));
    }

    public void forget() {
        keys.forgetBefore(system.instant().minus(KEPT));
    }

    /// A request under a key.
    ///
    /// @param scope who sends it and to which route: keys of different ones do not meet
    /// @param digest SHA-256 of what is sent
    public record Request(String scope, String key, byte[] digest) {

        public static Request of(String scope, String key, byte[] content) {
            return of(scope, key, content, "");
        }

        /// @param besides what makes it another request although the content is the same
        static Request of(String scope, String key, byte[] content, String besides) {
            var given = Sha256.of(content);
            return new Request(
                    scope,
                    key,
                    besides.isEmpty()
                            ? given
                            : Sha256.of(HexFormat.of().formatHex(given) + " " + besides));
        }
    }

    /// What was answered: a status and a body (JSON for programs, an address for pages).
    public record Answer(int status, byte[] body) {}
}
