package vn.motcua.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.Assignees;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseClock;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.casework.CaseState;
import vn.motcua.casework.HistoryLine;
import vn.motcua.casework.deadline.ClockState;
import vn.motcua.casework.eventlog.ForeignCases;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Summary;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Option;

/// Gathers what an officer's view of a case shows: names, what can be done, whom it can be given
/// to.
@Component
class CaseViews {

    private final CaseInquiry inquiry;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Forms forms;
    private final Assignees assignees;
    private final ForeignCases foreign;

    CaseViews(
            CaseInquiry inquiry,
            Catalogue catalogue,
            Organisation organisation,
            Forms forms,
            Assignees assignees,
            ForeignCases foreign) {
        this.inquiry = inquiry;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.forms = forms;
        this.assignees = assignees;
        this.foreign = foreign;
    }

    CaseView of(Actor actor, Opened opened, @Nullable Attempt attempt, @Nullable String back) {
        var file = opened.file();
        var procedure = catalogue.version(file.filing().procedureVersion());
        return new CaseView(
                opened,
                procedure,
                names(opened),
                new CaseView.Standing(
                        inquiry.timing(file),
                        List.copyOf(inquiry.possible(actor, file)),
                        isProjected(file),
                        inquiry.inspects(actor, file)),
                choices(file, procedure),
                answers(opened),
                attempt,
                back,
                foreign.of(file).orElse(null));
    }

    /// Whom and where to a case can be given.
    CaseView.Choices choices(Case file, ProcedureVersion procedure) {
        return new CaseView.Choices(officers(file, procedure), units(file, procedure));
    }

    private boolean isProjected(Case file) {
        if (!(file.clock() instanceof CaseClock.Started(_, _, ClockState.Running _))) {
            return false;
        }
        var proof = inquiry.proof(file);
        return proof != null && proof.restsOnProjected();
    }

    private Function<Locale, Summary> answers(Opened opened) {
        var content = opened.dossier().content();
        var form = forms.at(content.form(), content.formVersion());
        var answers = Answers.fromJson(content.answers());
        return language -> forms.summary(form, answers, language);
    }

    private Names names(Opened opened) {
        var file = opened.file();
        var people = new HashSet<AccountId>();
        var units = new HashSet<AgencyId>(List.of(file.unit(), file.filing().receivingUnit()));
        for (var line : opened.dossier().history()) {
            people.add(line.account());
            units.add(line.unit());
            namedIn(line).ifPresent(people::add);
            if (line.kind().equals("transfer") && line.detail() != null) {
                units.add(AgencyId.of(Integer.parseInt(line.detail())));
            }
        }
        Map<AgencyId, String> names = new HashMap<>();
        units.forEach(u -> organisation.find(u).ifPresent(a -> names.put(u, a.name())));
        return new Names(organisation.staffNames(people), names);
    }

    private static java.util.Optional<AccountId> namedIn(HistoryLine line) {
        var names = line.kind().equals("assign") || line.kind().equals("hand-over");
        return names && line.detail() != null
                ? java.util.Optional.of(AccountId.of(line.detail()))
                : java.util.Optional.empty();
    }

    private List<Option> officers(Case file, ProcedureVersion procedure) {
        return assignees.of(file, procedure.route()).stream()
                .filter(h -> !isHolder(file, h.account()))
                .map(h -> new Option(h.account().value().toString(), h.name()))
                .distinct()
                .toList();
    }

    private static boolean isHolder(Case file, AccountId account) {
        return file.state() instanceof CaseState.Working(_, var officer, _)
                && account.equals(officer);
    }

    /// Units that decide it, the receiving one first.
    private List<Option> units(Case file, ProcedureVersion procedure) {
        if (!(file.state() instanceof CaseState.Accepted)) {
            return List.of();
        }
        var near = new ArrayList<Agency>();
        var receiving = organisation.get(file.filing().receivingUnit());
        near.add(receiving);
        near.addAll(organisation.children(receiving.id(), organisation.today()));
        Stream.iterate(receiving, Objects::nonNull, this::above).skip(1).forEach(near::add);
        return near.stream()
                .filter(a -> catalogue.handles(a, procedure, filedOn(file)))
                .map(a -> new Option(Integer.toString(a.id().value()), a.name()))
                .distinct()
                .toList();
    }

    private static LocalDate filedOn(Case file) {
        return LocalDate.ofInstant(file.filing().at(), WorkingCalendar.ZONE);
    }

    private @Nullable Agency above(Agency agency) {
        return agency.parent() == null ? null : organisation.get(agency.parent());
    }
}
