package vn.motcua.indicators.signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.indicators.signal.SignalRepository.Refusal;
import vn.motcua.organisation.Organisation;

/// What applicants were refused, as far as the events of a batch ask for it: read at once before,
/// written at once after. Known only of those who file with an account of their own: at the counter
/// nobody has one.
final class Refusals {

    private final SignalRepository repository;
    private final Duration anew;
    private final Organisation organisation;
    private final Map<UUID, List<Refusal>> known = new HashMap<>();
    private final List<Refusal> fresh = new ArrayList<>();

    /// @param anew how long after a refusal a new filing is a signal
    Refusals(
            SignalRepository repository,
            Duration anew,
            Organisation organisation,
            List<SeenEvent> batch) {
        this.repository = repository;
        this.anew = anew;
        this.organisation = organisation;
        var filing =
                batch.stream()
                        .filter(event -> event.kind().equals("file"))
                        .map(SeenEvent::applicant)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (!filing.isEmpty()) {
            repository.refusalsOf(filing).forEach(this::know);
        }
    }

    /// The last refusal after which an event files for the same at the office that refused; one
    /// that refuses is remembered.
    Optional<Refusal> before(SeenEvent event) {
        var account = event.applicant();
        if (account == null) {
            return Optional.empty();
        }
        if (event.kind().equals("refuse")) {
            remember(event, account);
        }
        return event.kind().equals("file") ? last(event, account) : Optional.empty();
    }

    private Optional<Refusal> last(SeenEvent filing, UUID account) {
        return known.getOrDefault(account, List.of()).stream()
                .filter(refusal -> refusal.procedureCode().equals(filing.procedureCode()))
                .filter(refusal -> !refusal.at().isAfter(filing.at()))
                .filter(refusal -> !refusal.at().isBefore(filing.at().minus(anew)))
                .filter(refusal -> bySameOffice(refusal, filing))
                .max(Comparator.comparing(Refusal::at));
    }

    /// Whether who refused is who is filed with, or that one goes on for it: elsewhere no clock
    /// begins again.
    private boolean bySameOffice(Refusal refusal, SeenEvent filing) {
        var day = SignalRules.day(filing.at());
        return organisation
                .currentOn(refusal.unit(), day)
                .equals(organisation.currentOn(filing.unit(), day));
    }

    private void remember(SeenEvent event, UUID account) {
        var refusal =
                new Refusal(
                        account,
                        event.procedureCode(),
                        event.caseId(),
                        event.caseCode(),
                        event.unit(),
                        event.at());
        know(refusal);
        fresh.add(refusal);
    }

    private void know(Refusal refusal) {
        known.computeIfAbsent(refusal.account(), _ -> new ArrayList<>()).add(refusal);
    }

    /// Writes down those of the batch.
    void keep() {
        repository.refused(fresh);
    }
}
