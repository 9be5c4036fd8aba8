package vn.motcua.casework.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.Dossier;
import vn.motcua.casework.HistoryLine;
import vn.motcua.casework.Intake;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;

/// Tells other systems of cases. Names come from memory, the proof from the history at hand.
@Component
class CaseAnswers {

    private final CaseInquiry inquiry;
    private final Catalogue catalogue;
    private final Organisation organisation;

    CaseAnswers(CaseInquiry inquiry, Catalogue catalogue, Organisation organisation) {
        this.inquiry = inquiry;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    FiledAnswer filed(Intake.Filed filed) {
        var file = filed.file();
        var code = file.code().value();
        var token = filed.token().value();
        return new FiledAnswer(
                code,
                file.version(),
                StatusAnswer.of(file.state()),
                file.filing().at(),
                file.clock().due().orElse(null),
                ClockAnswer.of(file.clock()),
                new FiledAnswer.Tracking(token, "/t/" + token),
                CaseLinks.of(code));
    }

    MovedAnswer moved(Case file) {
        return new MovedAnswer(
                file.code().value(),
                file.version(),
                StatusAnswer.of(file.state()),
                unit(file.unit()),
                file.clock().due().orElse(null),
                ClockAnswer.of(file.clock()),
                CaseLinks.of(file.code().value()));
    }

    CaseAnswer of(CaseInquiry.Opened opened) {
        var file = opened.file();
        var dossier = opened.dossier();
        var proof = inquiry.proof(opened);
        return new CaseAnswer(
                file.code().value(),
                file.version(),
                StatusAnswer.of(file.state()),
                procedure(file),
                file.filing().channel().code(),
                file.filing().filedBy().code(),
                unit(file.filing().receivingUnit()),
                unit(file.unit()),
                file.filing().at(),
                file.accepted(),
                file.finished(),
                inquiry.isLate(file),
                ClockAnswer.of(file.clock()),
                proof == null ? null : DeadlineAnswer.of(proof),
                CaseAnswer.Who.of(dossier.applicant()),
                form(dossier),
                dossier.papers().stream()
                        .map(p -> CaseAnswer.Sheet.of(p, file.filing().channel()))
                        .toList(),
                result(file, dossier),
                history(dossier.history()),
                CaseLinks.of(file.code().value()));
    }

    UnitAnswer unit(AgencyId id) {
        var agency = organisation.get(id);
        return new UnitAnswer(agency.code(), agency.name());
    }

    private CaseAnswer.ProcedureName procedure(Case file) {
        var version = catalogue.version(file.filing().procedureVersion());
        return new CaseAnswer.ProcedureName(version.code(), version.id(), version.name());
    }

    private static CaseAnswer.Form form(Dossier dossier) {
        var content = dossier.content();
        return new CaseAnswer.Form(content.form(), content.formVersion(), content.answers());
    }

    private static CaseAnswer.@Nullable Outcome result(Case file, Dossier dossier) {
        var result = file.result();
        return result == null
                ? null
                : new CaseAnswer.Outcome(result.number(), result.form().code(), dossier.result());
    }

    private List<CaseAnswer.Line> history(List<HistoryLine> lines) {
        return lines.stream()
                .map(l ->
                        CaseAnswer.Line.of(l, organisation.staffName(l.account()), unit(l.unit())))
                .toList();
    }
}
