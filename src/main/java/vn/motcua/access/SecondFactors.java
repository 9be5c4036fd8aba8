package vn.motcua.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.access.Account.SecondFactor;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.MasterKey;

/// The second factor (yếu tố xác thực thứ hai): a code from the person's own device. Administrators
/// and signers must have one, everybody may.
@Service
public class SecondFactors {

    private static final int SECRET = 20;
    private static final int CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountRepository accounts;
    private final RecoveryCodeRepository recovery;
    private final MasterKey master;
    private final AccessSettings settings;
    private final Clock clock;

    SecondFactors(
            AccountRepository accounts,
            RecoveryCodeRepository recovery,
            MasterKey master,
            AccessSettings settings,
            @Qualifier("system") Clock clock) {
        this.accounts = accounts;
        this.recovery = recovery;
        this.master = master;
        this.settings = settings;
        this.clock = clock;
    }

    /// What a device needs to be registered.
    ///
    /// @param secret in groups of four, for typing
    /// @param address for the QR code
    public record Setup(String secret, String address) {

        @Override
        public String toString() {
            return "Setup[hidden]";
        }
    }

    @Transactional(readOnly = true)
    public boolean active(AccountId account) {
        return accounts.find(account).map(a -> a.secondFactor().active()).orElse(false);
    }

    /// Begins a registration, or shows the one begun: reloading the page must not change the
    /// secret.
    @Transactional
    public Setup begin(AccountId id) {
        var account = accounts.lock(id).orElseThrow();
        var factor = account.secondFactor();
        byte[] secret;
        if (factor.sealed() == null || factor.active()) {
            secret = new byte[SECRET];
            RANDOM.nextBytes(secret);
            accounts.setSecondFactor(id, new SecondFactor(master.seal(secret), null, 0));
        } else {
            secret = master.open(factor.sealed());
        }
        return setup(account, secret);
    }

    /// The device shows the right code: from now on it counts. Answers the recovery codes, which
    /// are shown this once.
    @Transactional
    public List<String> confirm(AccountId id, String code) {
        var factor = accounts.lock(id).orElseThrow().secondFactor();
        var step = factor.sealed() == null || factor.active() ? -1 : step(factor, code);
        if (step < 0) {
            return List.of();
        }
        accounts.setSecondFactor(id, new SecondFactor(factor.sealed(), clock.instant(), step));
        var codes = Stream.generate(SecondFactors::recoveryCode).limit(CODES).toList();
        recovery.replace(id, codes.stream().map(SecondFactors::plain).map(Hash::of).toList());
        return codes;
    }

    @Transactional
    public void remove(AccountId id) {
        accounts.setSecondFactor(id, new SecondFactor(null, null, 0));
        recovery.replace(id, List.of());
    }

    /// Whether the code is right and new; it is used up by asking.
    boolean accepts(Account account, String typed) {
        var code = plain(typed);
        var factor = account.secondFactor();
        if (code.length() != Totp.DIGITS) {
            return recovery.use(account.id(), Hash.of(code), clock.instant());
        }
        var step = step(factor, code);
        if (step < 0) {
            return false;
        }
        accounts.setSecondFactor(
                account.id(), new SecondFactor(factor.sealed(), factor.confirmed(), step));
        return true;
    }

    private long step(SecondFactor factor, String code) {
        byte @Nullable [] sealed = factor.sealed();
        return sealed == null
                ? -1
                : Totp.match(master.open(sealed), plain(code), clock.instant(), factor.step())
                        .orElse(-1);
    }

    private Setup setup(Account account, byte[] secret) {
        var text = Base32.encode(secret);
        var label =
                encode(
                        settings.province()
                                + ":"
                                + (account.email() == null ? account.name() : account.email()));
        var address =
                "otpauth://totp/%s?secret=%s&issuer=%s"
                        .formatted(label, text, encode(settings.province()));
        return new Setup(text.replaceAll("(.{4})(?!$)", "$1 "), address);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String recoveryCode() {
        var bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
