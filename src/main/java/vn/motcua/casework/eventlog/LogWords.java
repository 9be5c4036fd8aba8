package vn.motcua.casework.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.eventlog.Attribute.Type;
import vn.motcua.casework.eventlog.ExportedCase.Step;
import vn.motcua.casework.eventlog.ExportedCase.Words;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Posting;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// Cases and steps in the words of an event log. Steps of ours are called as in the history, in
/// Vietnamese; those of another system keep its words.
@Component
class LogWords {

    /// What every case has, in this order.
    static final List<String> OF_CASE =
            List.of(
                    LogKeys.NAME,
                    own("source"),
                    own("foreign-id"),
                    own("procedure"),
                    own("channel"),
                    own("filed-by"),
                    own("receiving-unit"),
                    own("unit"),
                    own("filed"),
                    own("accepted"),
                    own("due"),
                    own("finished"),
                    own("outcome"));

    /// What a step has.
    static final List<String> OF_STEP =
            List.of(
                    LogKeys.NAME,
                    LogKeys.TIME,
                    LogKeys.TRANSITION,
                    LogKeys.RESOURCE,
                    LogKeys.GROUP,
                    LogKeys.ROLE,
                    own("kind"),
                    own("state"));

    /// What the cases of this program are from, beside those of other systems.
    static final String HERE = "motcua";

    private static final String COMPLETE = "complete";

    private final Organisation organisation;
    private final Messages messages;

    LogWords(Organisation organisation, Messages messages) {
        this.organisation = organisation;
        this.messages = messages;
    }

    private static String own(String key) {
        return KeptAttributes.OWN + key;
    }

    List<Attribute> ofCase(ExportedCase file, Officers officers) {
        var origin = file.origin();
        var times = file.times();
        var all = new ArrayList<Attribute>();
        all.add(Attribute.text(LogKeys.NAME, file.code()));
        all.add(Attribute.text(own("source"), origin == null ? HERE : origin.source()));
        all.add(Attribute.text(own("foreign-id"), origin == null ? file.code() : origin.id()));
        all.add(Attribute.text(own("procedure"), file.procedure()));
        all.add(Attribute.text(own("channel"), file.channel()));
        all.add(Attribute.text(own("filed-by"), file.filedBy()));
        all.add(Attribute.text(own("receiving-unit"), code(file.receivingUnit())));
        all.add(Attribute.text(own("unit"), code(file.unit())));
        add(all, "filed", times.filed());
        add(all, "accepted", times.accepted());
        add(all, "due", times.due());
        add(all, "finished", times.finished());
        if (times.finished() != null) {
            all.add(Attribute.text(own("outcome"), file.state()));
        }
        if (origin != null) {
            origin.attributes().forEach(a -> all.add(shown(a, officers)));
        }
        return all;
    }

    private static void add(List<Attribute> all, String key, @Nullable Instant at) {
        if (at != null) {
            all.add(Attribute.date(own(key), here(at)));
        }
    }

    List<List<Attribute>> steps(List<Step> steps, Officers officers) {
        return steps.stream().map(s -> step(s, officers)).toList();
    }

    private List<Attribute> step(Step step, Officers officers) {
        var words = step.words();
        return words == null ? ours(step, officers) : theirs(step, words, officers);
    }

    private static List<Attribute> theirs(Step step, Words words, Officers officers) {
        var all = new ArrayList<Attribute>();
        all.add(Attribute.text(LogKeys.NAME, String.valueOf(step.detail())));
        all.add(Attribute.date(LogKeys.TIME, LogTime.write(step.at(), words.offsetSeconds())));
        all.add(
                Attribute.text(
                        LogKeys.TRANSITION,
                        words.lifecycle() == null ? COMPLETE : words.lifecycle()));
        if (words.resource() != null) {
            all.add(Attribute.text(LogKeys.RESOURCE, officers.called(words.resource())));
        }
        if (words.group() != null) {
            all.add(Attribute.text(LogKeys.GROUP, words.group()));
        }
        words.attributes().forEach(a -> all.add(shown(a, officers)));
        return all;
    }

    private List<Attribute> ours(Step step, Officers officers) {
        var all = new ArrayList<Attribute>();
        all.add(
                Attribute.text(
                        LogKeys.NAME,
                        messages.text(Messages.VIETNAMESE, "casework.event." + step.kind())));
        all.add(Attribute.date(LogKeys.TIME, here(step.at())));
        all.add(Attribute.text(LogKeys.TRANSITION, COMPLETE));
        var who = resource(step, officers);
        if (who != null) {
            all.add(Attribute.text(LogKeys.RESOURCE, who));
        }
        organisation
                .find(step.unit())
                .ifPresent(a -> all.add(Attribute.text(LogKeys.GROUP, a.code() + " " + a.name())));
        all.add(Attribute.text(LogKeys.ROLE, role(step)));
        all.add(Attribute.text(own("kind"), step.kind()));
        all.add(Attribute.text(own("state"), step.state()));
        return all;
    }

    /// An officer by name or pseudonym, a system by its name; of an applicant nothing.
    private @Nullable String resource(Step step, Officers officers) {
        if (!step.actorKind().equals("staff") && !step.actorKind().equals("system")) {
            return null;
        }
        var account = step.account();
        if (account == null) {
            return step.client();
        }
        if (!officers.areNamed()) {
            return officers.called(account.toString());
        }
        var name = organisation.staffName(new AccountId(account));
        return name.isEmpty() ? account.toString() : name;
    }

    private String role(Step step) {
        var post = step.post();
        if (post == null) {
            return step.actorKind().equals("citizen") ? "applicant" : step.actorKind();
        }
        return organisation
                .posting(new PostId(post))
                .map(Posting::role)
                .map(r -> r.code())
                .orElse(step.actorKind());
    }

    private String code(AgencyId unit) {
        return organisation.find(unit).map(a -> a.code()).orElse("" + unit.value());
    }

    private static Attribute shown(Attribute each, Officers officers) {
        return each.type() == Type.OFFICER ? each.saying(officers.called(each.value())) : each;
    }

    private static String here(Instant at) {
        return LogTime.write(at.atZone(Formats.VIETNAM).toOffsetDateTime());
    }
}
