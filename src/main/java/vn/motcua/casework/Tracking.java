package vn.motcua.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Sha256;

/// Following a case without signing in: by the secret on the receipt, or by its code and four
/// digits. Shows state, office and dates, never a name. A wrong pair and a case that does not exist
/// answer alike, and both count against the limits.
@Service
@Transactional
public class Tracking {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final TrackingRepository tracking;
    private final CaseRepository cases;
    private final ProjectedDues projected;
    private final CaseworkSettings settings;
    private final Clock system;

    Tracking(
            TrackingRepository tracking,
            CaseRepository cases,
            ProjectedDues projected,
            CaseworkSettings settings,
            @Qualifier("system") Clock system) {
        this.tracking = tracking;
        this.cases = cases;
        this.projected = projected;
        this.settings = settings;
        this.system = system;
    }

    /// By the secret on the receipt.
    public Optional<Seen> byToken(String typed) {
        return caseOf(typed).map(this::seen);
    }

    /// The case of a secret, for what else its holder may do about it. Holds no personal data.
    public Optional<Case> caseOf(String typed) {
        return TrackingToken.parse(typed)
                .flatMap(token -> tracking.caseOf(token.hash()))
                .flatMap(cases::find);
    }

    /// By the code and the last four digits of the applicant's phone or identity number.
    ///
    /// @param address the network address of the one who asks; only its hash is kept
    /// @throws TooManyLookUps when the case or the address was asked for too often
    public Optional<Seen> byCode(String typedCode, String typedDigits, String address) {
        var code = CaseCode.parse(typedCode);
        var byCase = hash("case:" + code.map(CaseCode::value).orElse(typedCode));
        var byAddress = hash("address:" + address);
        limit(byCase, settings.triesPerCase());
        limit(byAddress, settings.triesPerAddress());
        var now = system.instant();
        tracking.count(byCase, byAddress, now);
        return code.flatMap(c -> tracking.match(c.value(), typedDigits.strip()))
                .flatMap(cases::find)
                .map(this::seen);
    }

    /// Look-ups older than the window say nothing any more.
    public void forget() {
        tracking.forgetBefore(system.instant().minus(WINDOW));
    }

    private void limit(String subject, int tries) {
        if (tracking.countSince(subject, system.instant().minus(WINDOW)) >= tries) {
            throw new TooManyLookUps();
        }
    }

    private static String hash(String subject) {
        return HexFormat.of().formatHex(Sha256.of(subject), 0, 16);
    }

    /// A case as the holder of its receipt sees it.
    public Seen seen(Case file) {
        return Seen.of(file, projected.rests(file));
    }

    /// What a receipt's holder may see: no name, no content.
    ///
    /// @param projected whether the due date rests on a day off that is not decided yet
    public record Seen(
            String code,
            int procedureVersion,
            PublicStatus status,
            AgencyId unit,
            Instant since,
            Instant filed,
            @Nullable Instant due,
            boolean projected,
            @Nullable Instant finished) {

        static Seen of(Case file, boolean projected) {
            return new Seen(
                    file.code().value(),
                    file.filing().procedureVersion(),
                    PublicStatus.of(file.state()),
                    file.unit(),
                    file.state().since(),
                    file.filing().at(),
                    file.clock().due().orElse(null),
                    projected,
                    file.finished());
        }
    }
}
