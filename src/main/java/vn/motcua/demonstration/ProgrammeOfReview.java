package vn.motcua.demonstration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directive.Directives;
import vn.motcua.directive.meeting.Invitation;
import vn.motcua.directive.meeting.MeetingRow;
import vn.motcua.directive.meeting.MeetingState;
import vn.motcua.directive.meeting.Meetings;
import vn.motcua.directive.merit.Commendations;
import vn.motcua.directive.merit.Commendations.Wanted;
import vn.motcua.directive.pilot.PilotModels;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// The lines of the programme's direction, as the leader of the province sees them: tasks, pilot
/// models, the last meeting, commendation. The programme is that which went on when the time that
/// is looked back on ended, and its tasks are those that were given by then, as they stand now.
@Component
class ProgrammeOfReview implements ReviewSource {

    private static final Set<MeetingState.Code> OVER =
            Set.of(MeetingState.Code.HELD, MeetingState.Code.CONCLUDED);
    private static final int MEETINGS = 50;

    private final Directives directives;
    private final PilotModels models;
    private final Meetings meetings;
    private final Commendations merits;
    private final Organisation organisation;

    ProgrammeOfReview(
            Directives directives,
            PilotModels models,
            Meetings meetings,
            Commendations merits,
            Organisation organisation) {
        this.directives = directives;
        this.models = models;
        this.meetings = meetings;
        this.merits = merits;
        this.organisation = organisation;
    }

    @Override
    public Map<ReviewLine, Answer> answers(Asked asked) {
        var answers = new EnumMap<ReviewLine, Answer>(ReviewLine.class);
        var last = asked.period().last();
        var programme = directives.goingOn(last);
        programme.ifPresent(p -> {
            var counts = directives.counts(p.code(), asked.on(), last);
            var path = "/programme?programme=%s&given=%s".formatted(encoded(p.code()), last);
            answers.put(ReviewLine.TASKS, answer(counts.total(), path));
            var light = path + "&light=";
            answers.put(ReviewLine.TASKS_COMPLETED, answer(counts.completed(), light + "done"));
            answers.put(
                    ReviewLine.TASKS_CARRIED_ON, answer(counts.carriedOn(), light + "carried-on"));
            answers.put(ReviewLine.TASKS_IN_PROGRESS, answer(counts.inProgress(), light + "open"));
        });
        var units =
                organisation.at(asked.on()).stream()
                        .collect(Collectors.toMap(Agency::id, Function.identity()));
        units.values().stream()
                .filter(a -> a.tier() == Tier.PROVINCE)
                .findFirst()
                .map(ProgrammeOfReview::leader)
                .ifPresent(leader -> {
                    seen(answers, leader, units);
                    programme.ifPresent(p -> owned(answers, leader, p.owner(), asked));
                });
        return answers;
    }

    /// What the unit that directs the programme does itself: models that it or one of its
    /// departments leads, from the day they are proposed, and those it commended by decisions of
    /// the review's time. What the units below try and commend for themselves is theirs.
    private void owned(Map<ReviewLine, Answer> answers, Actor leader, AgencyId owner, Asked asked) {
        answers.put(
                ReviewLine.PILOT_MODELS,
                answer(models.directedBy(leader, owner), "/programme/models?of=" + owner.value()));
        var first = asked.period().first();
        answers.put(
                ReviewLine.COMMENDED,
                answer(
                        merits.number(leader, Wanted.awardedBy(owner, first, asked.on())),
                        "/programme/merits?state=awarded&by=%d&from=%s&to=%s"
                                .formatted(owner.value(), first, asked.on())));
    }

    private void seen(Map<ReviewLine, Answer> answers, Actor leader, Map<AgencyId, Agency> units) {
        latest(leader, units)
                .map(meeting -> connected(leader, meeting, units))
                .ifPresent(answer -> answers.put(ReviewLine.LOCALITIES_CONNECTED, answer));
    }

    /// The last meeting of the province itself that took place.
    private Optional<MeetingRow> latest(Actor leader, Map<AgencyId, Agency> units) {
        var page = meetings.list(leader, null, MEETINGS);
        while (true) {
            var found =
                    page.stream()
                            .filter(m -> OVER.contains(m.state()) && isWhole(units.get(m.host())))
                            .findFirst();
            if (found.isPresent() || page.size() < MEETINGS) {
                return found;
            }
            page = meetings.list(leader, page.getLast(), MEETINGS);
        }
    }

    private static boolean isWhole(@Nullable Agency unit) {
        return unit != null && unit.parent() == null;
    }

    private static boolean isDistrict(@Nullable Agency unit) {
        return unit != null && unit.tier() == Tier.DISTRICT;
    }

    private Answer connected(Actor leader, MeetingRow row, Map<AgencyId, Agency> units) {
        var meeting = meetings.get(leader, row.id());
        var districts =
                meetings.invitations(meeting).stream()
                        .filter(Invitation::wasConnected)
                        .filter(i -> isDistrict(units.get(i.unit())))
                        .count();
        return answer((int) districts, "/programme/meetings/" + row.id().value());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Answer answer(int number, String path) {
        return new Answer(Measured.count(number), path);
    }

    private static Actor leader(Agency province) {
        var post = new Post(new PostId(0), province.id(), Role.LEADER);
        return Actor.staff(new AccountId(new UUID(0, 0)), List.of(post));
    }
}
