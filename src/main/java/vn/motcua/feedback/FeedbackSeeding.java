package vn.motcua.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casework.CaseId;
import vn.motcua.feedback.Complaint.About;
import vn.motcua.feedback.Complaint.Course;
import vn.motcua.feedback.Complaint.Moment;
import vn.motcua.feedback.Complaint.Origin;
import vn.motcua.feedback.Rating.Decision;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Writes ratings and complaints of the past in bulk, for demonstrations: by the rules of today,
/// without notices and without an audit entry, since nobody did any of it. All of it is in the log
/// of [FeedbackEvents].
@Service
@Transactional
public class FeedbackSeeding {

    private final FeedbackSeedingRepository seeds;
    private final ComplaintRepository complaints;
    private final Organisation organisation;

    FeedbackSeeding(
            FeedbackSeedingRepository seeds,
            ComplaintRepository complaints,
            Organisation organisation) {
        this.seeds = seeds;
        this.complaints = complaints;
        this.organisation = organisation;
    }

    /// A case that was decided.
    ///
    /// @param code the case's own
    /// @param late whether it was decided after its due moment
    public record Decided(
            CaseId id,
            String code,
            AgencyId unit,
            String procedureCode,
            Decision decision,
            Instant at,
            boolean late) {}

    /// A rating as it was given.
    public record SeededRating(Decided about, int score, @Nullable String words, Instant at) {}

    /// A complaint as it was filed, with what was done about it until now, oldest first.
    public record SeededComplaint(
            Complaint.Subject subject,
            About about,
            String words,
            Instant filed,
            List<SeededStep> steps) {}

    /// A step by somebody of the office, or by the complainant.
    public record SeededStep(Instant at, Actor by, ComplaintCommand command) {}

    /// What happened to a complaint, to be written.
    record Happened(
            Complaint then, Actor by, @Nullable ComplaintCommand command, @Nullable String words) {

        String kind() {
            return command == null ? "filed" : command.code();
        }
    }

    /// The next cases decided so far, in the order of their codes.
    ///
    /// @param after the last code that was seen, or an empty text
    public List<Decided> decided(String after, int limit) {
        return seeds.decided(after, limit);
    }

    public void rate(List<SeededRating> ratings) {
        seeds.rate(ratings);
    }

    /// @param random for numbers and codes, so that the same seed makes the same
    public void complain(List<SeededComplaint> filed, RandomGenerator random) {
        var happened = new ArrayList<List<Happened>>();
        var clocks = new HashMap<LocalDate, ComplaintClocks>();
        for (var each : filed) {
            var day = WorkingCalendar.local(each.filed()).toLocalDate();
            var inForce = clocks.computeIfAbsent(day, complaints::clocks);
            happened.add(told(each, inForce, random));
        }
        seeds.complain(happened);
    }

    private List<Happened> told(
            SeededComplaint seed, ComplaintClocks clocks, RandomGenerator random) {
        var happened = new ArrayList<Happened>();
        var complaint = filed(seed, clocks, random);
        happened.add(new Happened(complaint, Actor.anyone(), null, seed.words()));
        var calendar = organisation.calendar(seed.about().unit());
        for (var step : seed.steps()) {
            complaint = complaint.on(step.command(), new Moment(step.at(), calendar));
            happened.add(
                    new Happened(complaint, step.by(), step.command(), step.command().words()));
        }
        return happened;
    }

    private Complaint filed(SeededComplaint seed, ComplaintClocks clocks, RandomGenerator random) {
        var day = WorkingCalendar.local(seed.filed()).toLocalDate();
        var moment = new Moment(seed.filed(), organisation.calendar(seed.about().unit()));
        return new Complaint(
                new UUID(random.nextLong(), random.nextLong()),
                ComplaintCode.next(day, random),
                1,
                seed.subject(),
                seed.about(),
                new Origin(seed.about().caseId() == null ? Via.ANONYMOUS : Via.TOKEN, null),
                seed.about().unit(),
                null,
                null,
                new ComplaintState.Filed(seed.filed(), moment.after(clocks.acceptDays())),
                new Course(seed.filed(), null, null, false, clocks),
                seed.filed());
    }
}
