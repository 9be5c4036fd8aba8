package vn.motcua.directive.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.directive.report.Block;
import vn.motcua.directive.report.ReportSource;
import vn.motcua.directive.report.ReportView;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.web.Formats;

/// What reports tell of meetings: those of the period that a unit or one below it called or was
/// invited to, with the localities that were connected and what became of the conclusions.
@Component
class MeetingSection implements ReportSource {

    private final MeetingRepository meetings;
    private final Organisation organisation;

    MeetingSection(MeetingRepository meetings, Organisation organisation) {
        this.meetings = meetings;
        this.organisation = organisation;
    }

    @Override
    public List<String> parts() {
        return List.of("meetings");
    }

    @Override
    public List<Block> blocks(String part, Asked asked) {
        var language = asked.language();
        var found =
                meetings.between(
                        organisation.subtree(List.of(asked.unit())),
                        midnight(asked.period().first()),
                        midnight(asked.period().last().plusDays(1)));
        var rows = found.stream().map(m -> line(m, language)).toList();
        return List.of(
                new Block.Rows(
                        say(
                                language,
                                "report.meetings.caption",
                                Formats.number(found.size(), language)),
                        List.of(
                                say(language, "report.meetings.title"),
                                say(language, "report.meetings.when"),
                                say(language, "report.meetings.host"),
                                say(language, "report.list.state"),
                                say(language, "report.meetings.invited"),
                                say(language, "report.meetings.connected"),
                                say(language, "report.meetings.conclusions"),
                                say(language, "report.meetings.tasks")),
                        ReportView.orNone(rows, 8, language),
                        4,
                        "/programme/meetings"));
    }

    private List<String> line(MeetingRow meeting, Locale language) {
        return List.of(
                meeting.title(),
                Formats.dateTime(meeting.starts(), language),
                organisation.find(meeting.host()).map(Agency::name).orElse(""),
                say(language, "programme.meeting.state." + meeting.state().code()),
                Formats.number(meeting.invited(), language),
                say(
                        language,
                        "report.so-many-of",
                        Formats.number(meeting.connected(), language),
                        Formats.number(meeting.remote(), language)),
                Formats.number(meeting.conclusions(), language),
                Formats.number(meeting.tasks(), language));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Formats.VIETNAM).toInstant();
    }

    private static String say(Locale language, String key, Object... parts) {
        return ReportView.say(language, key, parts);
    }
}
