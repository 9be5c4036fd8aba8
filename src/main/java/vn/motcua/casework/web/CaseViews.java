package vn.motcua.casework.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.Assignees;
import vn.motcua.casework.BroughtPapers;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.casework.CaseRemarks;
import vn.motcua.casework.CaseState;
import vn.motcua.casework.DecidingUnits;
import vn.motcua.casework.HistoryLine;
import vn.motcua.casework.ProjectedDues;
import vn.motcua.casework.eventlog.ForeignCases;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Summary;
import vn.motcua.organisation.Organisation;
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
    private final DecidingUnits decidingUnits;
    private final ProjectedDues projected;
    private final BroughtPapers papers;
    private final ForeignCases foreign;
    private final List<CaseRemarks> remarks;

    CaseViews(
            CaseInquiry inquiry,
            Catalogue catalogue,
            Organisation organisation,
            Forms forms,
            Assignees assignees,
            DecidingUnits decidingUnits,
            ProjectedDues projected,
            BroughtPapers papers,
            ForeignCases foreign,
            List<CaseRemarks> remarks) {
        this.inquiry = inquiry;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.forms = forms;
        this.assignees = assignees;
        this.decidingUnits = decidingUnits;
        this.projected = projected;
        this.papers = papers;
        this.foreign = foreign;
        this.remarks = remarks;
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
                        projected.rests(file),
                        papers.mayTake(actor, file),
                        inquiry.inspects(actor, file)),
                choices(file, procedure),
                answers(opened),
                attempt,
                back,
                foreign.of(file).orElse(null),
                remarks.stream().flatMap(r -> r.forStaff(actor, file).stream()).toList());
    }

    /// Whom and where to a case can be given.
    CaseView.Choices choices(Case file, ProcedureVersion procedure) {
        return new CaseView.Choices(officers(file, procedure), units(file, procedure));
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
        return decidingUnits.of(file, procedure).stream()
                .map(a -> new Option(Integer.toString(a.id().value()), a.name()))
                .toList();
    }
}
