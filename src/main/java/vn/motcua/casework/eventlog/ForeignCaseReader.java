package vn.motcua.casework.eventlog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.ForeignCase;
import vn.motcua.casework.ForeignCase.Dates;
import vn.motcua.casework.ForeignCase.Ending;
import vn.motcua.casework.ForeignCase.Origin;
import vn.motcua.casework.ForeignCase.Outcome;
import vn.motcua.casework.ForeignCase.Step;
import vn.motcua.casework.ForeignCase.Words;
import vn.motcua.casework.NewCase;
import vn.motcua.casework.eventlog.LogTrace.Fault;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Post;
import vn.motcua.shared.Sha256;
import vn.motcua.web.Formats;

/// Makes a case of ours of a trace, by the mapping alone; what the mapping does not say is a fault
/// with the line and the reason.
final class ForeignCaseReader {

    private final Mapping mapping;
    private final KnownHere known;
    private final Map<Integer, Actor> officers = new HashMap<>();
    private final Map<OnDay, Optional<ProcedureVersion>> procedures = new HashMap<>();
    private final Map<OnDay, Optional<AgencyId>> agencies = new HashMap<>();
    private final Map<String, NewCase.Content> contents = new HashMap<>();
    private final KeptAttributes kept;

    ForeignCaseReader(Mapping mapping, KnownHere known) {
        this.mapping = mapping;
        this.known = known;
        this.kept = new KeptAttributes(mapping);
    }

    /// @throws Untakable with the line and the reason
    ForeignCase read(LogTrace trace) throws Untakable {
        if (trace.fault() != null) {
            throw new Untakable(id(trace), trace.fault());
        }
        var id = named(trace, id(trace), mapping.columns().id(), "no-case-identifier");
        var words = new TraceWords(mapping, trace, id);
        var steps = new ArrayList<Read>();
        for (var event : trace.steps()) {
            steps.add(step(words, event));
        }
        return made(words, steps);
    }

    private ForeignCase made(TraceWords words, List<Read> steps) throws Untakable {
        var columns = mapping.columns();
        var filed = filed(words, steps);
        var accepted = columns.accepted() == null ? filed : words.moment(columns.accepted());
        var source = words.meaning("source", mapping.choices().source());
        var procedure = procedure(words, filed);
        var unit = agency(words, "unit", mapping.choices().unit(), filed);
        var deciding = mapping.choices().decidedBy();
        var decides = deciding == null ? unit : agency(words, "decidedBy", deciding, filed);
        var ending = ending(words, steps);
        var attributes = AttributeJson.write(kept.of(words.trace().attributes(), true));
        var taken = new ArrayList<Step>(steps.size());
        for (var step : steps) {
            taken.add(step.taken(this, source, decides, filed));
        }
        return new ForeignCase(
                input(words, procedure, unit),
                by(source),
                decides,
                new Origin(source, words.id(), code(words), attributes, digest(words, attributes)),
                new Dates(filed, accepted, words.moment(columns.deadline()), known.now()),
                ending,
                taken);
    }

    private Instant filed(TraceWords words, List<Read> steps) throws Untakable {
        var start = words.moment(mapping.columns().start());
        if (start != null) {
            return start;
        }
        if (steps.isEmpty()) {
            throw words.fault("no-start", "neither a moment of filing nor a step");
        }
        return steps.getFirst().instant();
    }

    private @Nullable Ending ending(TraceWords words, List<Read> steps) throws Untakable {
        var at = words.moment(mapping.columns().end());
        if (at == null) {
            at =
                    steps.reversed().stream()
                            .filter(s -> mapping.columns().ending().contains(s.activity))
                            .map(Read::instant)
                            .findFirst()
                            .orElse(null);
        }
        if (at == null) {
            return null;
        }
        var outcome = words.meaning("outcome", mapping.choices().outcome());
        for (var each : Outcome.values()) {
            if (each.code().equals(outcome)) {
                return new Ending(at, each);
            }
        }
        throw words.unknown("outcome", outcome);
    }

    private NewCase input(TraceWords words, ProcedureVersion procedure, AgencyId unit)
            throws Untakable {
        var channel = words.meaning("channel", mapping.choices().channel());
        if (!Mapping.CHANNELS.contains(channel)) {
            throw words.unknown("channel", channel);
        }
        var filedBy = words.meaning("filedBy", mapping.choices().filedBy());
        if (java.util.Arrays.stream(FiledBy.values()).noneMatch(f -> f.code().equals(filedBy))) {
            throw words.unknown("filedBy", filedBy);
        }
        return new NewCase(
                procedure,
                Channel.of(channel),
                FiledBy.of(filedBy),
                unit,
                null,
                applicant(words),
                contents.computeIfAbsent(procedure.form(), _ -> known.empty(procedure)),
                List.of());
    }

    private Applicant applicant(TraceWords words) throws Untakable {
        var person = mapping.applicant();
        var kind = words.meaning("applicant.kind", person.kind());
        for (var each : ApplicantKind.values()) {
            if (each.name().equalsIgnoreCase(kind)) {
                return new Applicant(
                        each,
                        words.person(person.name()),
                        null,
                        words.personOrNull(person.idNumber()),
                        words.personOrNull(person.phone()),
                        words.personOrNull(person.email()),
                        null,
                        null,
                        null);
            }
        }
        throw words.unknown("applicant.kind", kind);
    }

    private ProcedureVersion procedure(TraceWords words, Instant filed) throws Untakable {
        var code = words.meaning("procedure", mapping.choices().procedure());
        return procedures
                .computeIfAbsent(OnDay.of(code, filed), _ -> known.procedure(code, filed))
                .orElseThrow(() ->
                        words.fault(
                                "unknown-procedure",
                                "there is no procedure " + code + " in force"));
    }

    private AgencyId agency(TraceWords words, String what, Choice choice, Instant filed)
            throws Untakable {
        var code = words.meaning(what, choice);
        return agency(code, filed)
                .orElseThrow(() -> words.fault("unknown-agency", "there is no agency " + code));
    }

    private Optional<AgencyId> agency(String code, Instant filed) {
        return agencies.computeIfAbsent(OnDay.of(code, filed), _ -> known.agency(code, filed));
    }

    /// What a code means changes from day to day at most.
    private record OnDay(String code, LocalDate day) {

        static OnDay of(String code, Instant at) {
            return new OnDay(code, LocalDate.ofInstant(at, Formats.VIETNAM));
        }
    }

    /// The case's own code, when it has one that can be a code here; the identifier counts too.
    private @Nullable CaseCode code(TraceWords words) throws Untakable {
        var column = mapping.columns().code();
        if (column == null) {
            return CaseCode.parse(words.id()).orElse(null);
        }
        var said = words.text(column);
        return said == null
                ? null
                : CaseCode.parse(said)
                        .orElseThrow(
                                () -> words.fault("bad-code", "\"" + said + "\" is no case code"));
    }

    private Read step(TraceWords words, LogEvent event) throws Untakable {
        var columns = mapping.columns();
        var values = new HashMap<String, String>();
        event.attributes().forEach(a -> values.putIfAbsent(a.key(), a.value()));
        var activity = values.get(columns.activity());
        if (activity == null || activity.isBlank() || activity.length() > Limits.NAME) {
            throw words.fault(
                    event.line(),
                    "no-activity",
                    "what was done is missing or longer than %d characters".formatted(Limits.NAME));
        }
        var time = values.get(columns.time());
        if (time == null) {
            throw words.fault(event.line(), "no-time", "when it was done is missing");
        }
        return new Read(
                words.time(event.line(), columns.time(), time),
                activity,
                words.name(event.line(), columns.resource(), values),
                words.name(event.line(), columns.group(), values),
                words.name(event.line(), columns.lifecycle(), values),
                AttributeJson.write(kept.of(event.attributes(), false)));
    }

    private Actor by(String source) {
        var program = Actor.program();
        return new Actor(program.kind(), program.account(), List.of(), source);
    }

    private Actor officer(@Nullable String resource, String source) {
        var number = resource == null ? null : mapping.posts().get(resource);
        if (number == null) {
            return by(source);
        }
        return officers.computeIfAbsent(
                number,
                n -> {
                    var posting = known.posting(n).orElseThrow();
                    var post = new Post(posting.id(), posting.agency(), posting.role());
                    return Actor.staff(posting.account(), List.of(post));
                });
    }

    private @Nullable AgencyId agencyOf(@Nullable String group, Instant filed) {
        var code = group == null ? null : mapping.agencies().get(group);
        return code == null ? null : agency(code, filed).orElse(null);
    }

    private static byte[] digest(TraceWords words, String attributes) {
        var all = new StringBuilder(attributes);
        words.trace().attributes().forEach(a -> all.append('\n').append(a));
        words.trace().steps().forEach(s -> all.append('\n').append(s.attributes()));
        return Sha256.of(all.toString());
    }

    private static String named(LogTrace trace, String id, String column, String reason)
            throws Untakable {
        if (id.isBlank() || id.length() > Limits.NAME) {
            throw new Untakable(
                    id,
                    new Fault(
                            trace.line(),
                            reason,
                            "%s is empty or longer than %d characters"
                                    .formatted(column, Limits.NAME)));
        }
        return id;
    }

    private String id(LogTrace trace) {
        var key = Mapping.key(mapping.columns().id());
        return trace.attributes().stream()
                .filter(a -> a.key().equals(key))
                .map(Attribute::value)
                .findFirst()
                .orElse("");
    }

    /// One step as read.
    private record Read(
            OffsetDateTime at,
            String activity,
            @Nullable String resource,
            @Nullable String group,
            @Nullable String lifecycle,
            String attributes) {

        Instant instant() {
            return LogTime.stored(at);
        }

        Step taken(ForeignCaseReader reader, String source, AgencyId unit, Instant filed) {
            var acting = reader.agencyOf(group, filed);
            return new Step(
                    instant(),
                    reader.officer(resource, source),
                    acting == null ? unit : acting,
                    activity,
                    new Words(
                            resource,
                            group,
                            lifecycle,
                            at.getOffset().getTotalSeconds(),
                            attributes));
        }
    }
}
