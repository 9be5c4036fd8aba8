package vn.motcua.demonstration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directive.Directives;
import vn.motcua.directive.meeting.MeetingRow;
import vn.motcua.directive.meeting.MeetingState;
import vn.motcua.directive.meeting.Meetings;
import vn.motcua.directive.merit.Commendations;
import vn.motcua.directive.merit.MeritState;
import vn.motcua.directive.pilot.PilotModels;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// The lines of the programme's direction, as the leader of the province sees them: tasks, pilot
/// models, the last meeting, commendation.
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
        directives
                .current()
                .map(programme -> directives.counts(programme.code(), asked.on()))
                .ifPresent(counts -> {
                    answers.put(ReviewLine.TASKS, answer(counts.total(), "/programme"));
                    answers.put(ReviewLine.TASKS_COMPLETED, tasks(counts.completed(), "done"));
                    answers.put(
                            ReviewLine.TASKS_CARRIED_ON, tasks(counts.carriedOn(), "carried-on"));
                    answers.put(ReviewLine.TASKS_IN_PROGRESS, tasks(counts.inProgress(), "open"));
                });
        organisation.at(asked.on()).stream()
                .filter(a -> a.tier() == Tier.PROVINCE)
                .findFirst()
                .map(ProgrammeOfReview::leader)
                .ifPresent(leader -> seen(answers, leader));
        return answers;
    }

    private void seen(Map<ReviewLine, Answer> answers, Actor leader) {
        // a model belongs to the programme from the day it is proposed
        var all = models.counts(leader).values().stream().mapToInt(n -> n).sum();
        answers.put(ReviewLine.PILOT_MODELS, answer(all, "/programme/models"));
        meetings.list(leader, null, MEETINGS).stream()
                .filter(m -> OVER.contains(m.state()))
                .findFirst()
                .ifPresent(m -> answers.put(ReviewLine.LOCALITIES_CONNECTED, connected(m)));
        var awarded = merits.counts(leader).getOrDefault(MeritState.Code.AWARDED, 0);
        answers.put(ReviewLine.COMMENDED, answer(awarded, "/programme/merits?state=awarded"));
    }

    private static Answer connected(MeetingRow meeting) {
        return answer(meeting.connected(), "/programme/meetings/" + meeting.id().value());
    }

    /// @param light the plan's own word for those that are counted
    private static Answer tasks(int number, String light) {
        return answer(number, "/programme?light=" + light);
    }

    private static Answer answer(int number, String path) {
        return new Answer(Measured.count(number), path);
    }

    private static Actor leader(Agency province) {
        var post = new Post(new PostId(0), province.id(), Role.LEADER);
        return Actor.staff(new AccountId(new UUID(0, 0)), List.of(post));
    }
}
