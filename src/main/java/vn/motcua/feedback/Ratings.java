package vn.motcua.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.PublicStatus;
import vn.motcua.feedback.Rating.Decision;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Giving and reading ratings (đánh giá). A rating is given by the applicant alone: at the counter
/// too on their own phone, by the code on the receipt, so that no officer stands beside it.
@Service
@Transactional
public class Ratings {

    /// Who reads how often which score was given, and for which cases.
    static final String READ = "feedback:read";

    /// Who reads what was written with them as well: it may name people.
    private static final String WORDS = "complaint:handle";

    private final RatingRepository ratings;
    private final FeedbackEventRepository log;
    private final Organisation organisation;
    private final FeedbackSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Ratings(
            RatingRepository ratings,
            FeedbackEventRepository log,
            Organisation organisation,
            FeedbackSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.ratings = ratings;
        this.log = log;
        this.organisation = organisation;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// How a case stands with its rating.
    ///
    /// @param decision what there is to rate, or null when nothing is decided
    /// @param given the rating there is, or null
    /// @param words what was written with it; only for the applicant signed in
    /// @param until when it can still be changed, or null when none was given
    public record Standing(
            @Nullable Decision decision,
            @Nullable Rating given,
            @Nullable String words,
            @Nullable Instant until,
            boolean open) {

        @Override
        public String toString() {
            return "Standing";
        }
    }

    /// What somebody says.
    ///
    /// @param words null when none were written
    /// @param seen version of the rating the speaker saw, 0 when there was none
    public record Said(int score, @Nullable String words, int seen) {

        @Override
        public String toString() {
            return "Said[" + score + "]";
        }
    }

    public Standing standing(OwnCase own) {
        var decision = Decision.of(own.status()).orElse(null);
        var given = decision == null ? null : ratings.find(own.id(), decision).orElse(null);
        return given == null
                ? new Standing(decision, null, null, null, decision != null)
                : new Standing(decision, given, words(own, given), until(given), isOpen(given));
    }

    /// Gives a rating, or changes it. Saying the same again changes nothing.
    ///
    /// @throws RatingRefused if nothing is decided, its days are over, or it was changed meanwhile
    public Rating rate(OwnCase own, Said said) {
        var decision = Decision.of(own.status()).orElseThrow(RatingRefused::undecided);
        var before = ratings.find(own.id(), decision);
        if (before.isPresent() && isRepeated(before.get(), said)) {
            return before.get();
        }
        return before.isEmpty() ? first(own, decision, said) : again(own, before.get(), said);
    }

    private boolean isRepeated(Rating before, Said said) {
        return before.score() == said.score()
                && ratings.words(before).equals(Optional.ofNullable(said.words()));
    }

    private Rating first(OwnCase own, Decision decision, Said said) {
        if (said.seen() != 0) {
            throw RatingRefused.stale();
        }
        var given =
                ratings.insert(own, decision, said.score(), clock.instant())
                        .orElseThrow(RatingRefused::stale);
        ratings.write(given, said.words());
        log.rated(given, FeedbackEvent.RATED, own.speaker());
        return given;
    }

    private Rating again(OwnCase own, Rating before, Said said) {
        if (before.version() != said.seen()) {
            throw RatingRefused.stale();
        }
        if (!isOpen(before)) {
            throw RatingRefused.closed();
        }
        var changed =
                ratings.change(before, said.score(), clock.instant())
                        .orElseThrow(RatingRefused::stale);
        ratings.write(changed, said.words());
        log.rated(changed, "rating-changed", own.speaker());
        return changed;
    }

    /// A unit's ratings, newest first, with their words for those who read them; one audit entry
    /// for the list.
    public List<RatingRow> list(Actor reader, RatingFilter filter) {
        var units = units(reader, filter.unit());
        if (units.isEmpty()) {
            return List.of();
        }
        var found = ratings.list(organisation.asked(units), filter);
        var shown = found.stream().limit(RatingFilter.PAGE).map(r -> r.caseId().value()).toList();
        audit.list(reader, "ratings", new Subject("case", shown));
        var own = reader.agenciesWith(WORDS);
        return found.stream()
                .map(r -> organisation.covers(own, r.unit()) ? r : r.withheld())
                .toList();
    }

    /// How many of each score, the lowest first, in the units and days of the filter.
    public List<Long> distribution(Actor reader, RatingFilter filter) {
        var units = units(reader, filter.unit());
        return ratings.distribution(organisation.asked(units), filter.from(), filter.to());
    }

    /// How many of each score agencies got between two moments, the lowest first.
    public List<Long> distribution(Set<AgencyId> units, Instant from, Instant to) {
        return ratings.distribution(organisation.asked(units), from, to);
    }

    /// A rating of a case.
    ///
    /// @param words what was written with it, for those who read that; else null
    public record Told(Rating rating, @Nullable String words) {

        @Override
        public String toString() {
            return "Told";
        }
    }

    /// How a case was rated, for somebody who works on it; with the words for those who read them.
    public List<Told> about(Actor reader, Case file) {
        if (Decision.of(PublicStatus.of(file.state())).isEmpty()) {
            return List.of();
        }
        var reads = organisation.covers(reader.agenciesWith(WORDS), file.unit());
        var told =
                ratings.of(file.id()).stream()
                        .map(r -> new Told(r, reads ? ratings.words(r).orElse(null) : null))
                        .toList();
        if (told.stream().anyMatch(t -> t.words() != null)) {
            audit.read(reader, "ratings", Subject.of("case", file.id().value()));
        }
        return told;
    }

    /// The rating of a case by its newest decision, without words.
    public Optional<Rating> newest(CaseId caseId) {
        return ratings.newest(caseId);
    }

    private Set<AgencyId> units(Actor reader, @Nullable AgencyId asked) {
        var own = organisation.subtree(reader.agenciesWith(READ));
        return asked == null
                ? own
                : organisation.subtree(List.of(asked)).stream()
                        .filter(own::contains)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable String words(OwnCase own, Rating given) {
        if (own.via() != Via.ACCOUNT) {
            return null;
        }
        audit.read(own.speaker(), "own-rating", Subject.of("case", own.id().value()));
        return ratings.words(given).orElse(null);
    }

    private Instant until(Rating given) {
        return given.at().plus(settings.ratingChanges());
    }

    private boolean isOpen(Rating given) {
        return clock.instant().isBefore(until(given));
    }
}
