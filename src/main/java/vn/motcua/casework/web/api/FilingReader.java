package vn.motcua.casework.web.api;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.Applicant.Assistance;
import vn.motcua.casework.Applicant.Representative;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.NewCase;
import vn.motcua.casework.Paper;
import vn.motcua.casework.Paper.HandedIn;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.JsonBody;
import vn.motcua.web.Messages;

/// Reads what another system files, and says all that is wrong with it at once.
@Component
class FilingReader {

    static final Map<String, Channel> CHANNELS = words(Channel.values(), Channel::code);
    static final Map<String, FiledBy> FILERS =
            words(new FiledBy[] {FiledBy.PERSON, FiledBy.HELPED, FiledBy.OFFICER}, FiledBy::code);
    static final Map<String, ApplicantKind> KINDS =
            words(ApplicantKind.values(), k -> k.name().toLowerCase(java.util.Locale.ROOT));

    /// Files are handed in on pages only.
    static final Map<String, HandedIn> WAYS =
            words(
                    new HandedIn[] {
                        HandedIn.ORIGINAL, HandedIn.COPY, HandedIn.HELD, HandedIn.MISSING
                    },
                    HandedIn::code);

    /// In which the applicant may be written to.
    static final Map<String, Locale> LANGUAGES =
            Messages.LOCALES.stream()
                    .collect(Collectors.toUnmodifiableMap(Locale::getLanguage, l -> l));

    private static final int NAME = 200;
    private static final int LONG = 500;
    private static final int MOST_PAPERS = 100;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z/.\\- ]{3,30}");
    private static final Pattern PHONE = Pattern.compile("[0-9+(). \\-]{6,20}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,100}@[^@\\s]{1,150}");

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final AnswersReader answers;

    FilingReader(Catalogue catalogue, Organisation organisation, AnswersReader answers) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.answers = answers;
    }

    /// @throws vn.motcua.web.FaultyRequest with everything that is wrong
    NewCase read(Actor actor, JsonBody body) {
        var procedure = procedure(body);
        var channel = body.oneOf("channel", CHANNELS);
        var filedBy = body.oneOf("filedBy", FILERS);
        var unit = unit(body);
        var applicant = applicant(body, procedure);
        if ((filedBy == FiledBy.HELPED) != (applicant.helper() != null) && body.has("filedBy")) {
            body.fault("helper", "helper-as-declared");
        }
        if (procedure != null && body.has("channel") && !procedure.accepts(channel)) {
            body.fault("channel", "channel-not-open");
        }
        var content = answers.read(body, procedure, channel);
        var papers = papers(body, procedure);
        body.check();
        return new NewCase(
                requireNonNull(procedure),
                channel,
                filedBy,
                requireNonNull(unit).id(),
                actor.isCitizen() ? actor.account() : null,
                applicant,
                requireNonNull(content),
                papers);
    }

    private @Nullable ProcedureVersion procedure(JsonBody body) {
        var code = body.text("procedure", 60);
        var found =
                code.isEmpty() ? null : catalogue.current(code, organisation.today()).orElse(null);
        if (!code.isEmpty() && found == null) {
            body.fault("procedure", "unknown");
        }
        return found;
    }

    private @Nullable Agency unit(JsonBody body) {
        var code = body.text("unit", 40);
        var found =
                code.isEmpty()
                        ? null
                        : organisation.byCode(code, organisation.today()).orElse(null);
        if (!code.isEmpty() && found == null) {
            body.fault("unit", "unknown");
        }
        return found;
    }

    private Applicant applicant(JsonBody body, @Nullable ProcedureVersion procedure) {
        var who = body.object("applicant");
        var kind = who.oneOf("kind", KINDS);
        if (procedure != null
                && who.has("kind")
                && !procedure.applicants().isEmpty()
                && !procedure.applicants().contains(kind)) {
            who.fault("kind", "not-for-this-kind");
        }
        var birthDate = who.dateOrNull("birthDate");
        if (birthDate != null && birthDate.isAfter(organisation.today())) {
            who.fault("birthDate", "in-the-future");
        }
        return new Applicant(
                kind,
                who.text("name", NAME),
                birthDate,
                who.matchingOrNull("idNumber", ID),
                who.matchingOrNull("phone", PHONE),
                who.matchingOrNull("email", EMAIL),
                who.textOrNull("address", LONG),
                representative(body.objectOrNull("representative")),
                helper(body.objectOrNull("helper")),
                who.oneOfOrNull("language", LANGUAGES));
    }

    private static @Nullable Representative representative(@Nullable JsonBody who) {
        return who == null
                ? null
                : new Representative(
                        who.text("name", NAME),
                        who.matchingOrNull("idNumber", ID),
                        who.text("ground", NAME));
    }

    private static @Nullable Assistance helper(@Nullable JsonBody who) {
        return who == null
                ? null
                : new Assistance(
                        who.text("name", NAME),
                        who.text("relation", NAME),
                        who.text("consent", LONG));
    }

    private static List<Paper> papers(JsonBody body, @Nullable ProcedureVersion procedure) {
        return body.objects("papers", MOST_PAPERS).stream().map(p -> paper(p, procedure)).toList();
    }

    private static Paper paper(JsonBody sheet, @Nullable ProcedureVersion procedure) {
        var number = sheet.wholeOrNull("component", 0, Integer.MAX_VALUE);
        var component = number == null ? null : number.intValue();
        var name = sheet.textOrNull("name", LONG);
        var handedIn = sheet.oneOf("handedIn", WAYS);
        var heldRef = sheet.textOrNull("heldRef", NAME);
        if ((handedIn == HandedIn.HELD) != (heldRef != null) && sheet.has("handedIn")) {
            sheet.fault("heldRef", "held-where");
        }
        var official = component == null || procedure == null ? null : name(procedure, component);
        if (component != null && procedure != null && official == null) {
            sheet.fault("component", "unknown");
        }
        if (component == null && name == null && !sheet.has("component")) {
            sheet.fault("name", "missing");
        }
        var called = name != null ? name : official == null ? "" : official;
        return Paper.filed(component, called, handedIn, null, heldRef);
    }

    private static @Nullable String name(ProcedureVersion procedure, int component) {
        return procedure.components().stream()
                .filter(c -> c.id() == component)
                .map(ProcedureVersion.Component::name)
                .findFirst()
                .orElse(null);
    }

    /// In the order of the values: the first stands in for a word that was not understood, so that
    /// the same mistakes are always answered alike.
    static <E> Map<String, E> words(E[] values, Function<E, String> word) {
        var words = new LinkedHashMap<String, E>();
        Arrays.stream(values).forEach(v -> words.put(word.apply(v), v));
        return Collections.unmodifiableMap(words);
    }
}
