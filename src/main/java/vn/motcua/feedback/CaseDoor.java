package vn.motcua.feedback;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.PublicStatus;
import vn.motcua.casework.Tracking;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// Lets in who may speak about a case: its applicant, and nobody from the office; without an
/// account whoever holds the secret of the receipt. What is no case and what is not theirs are the
/// same answer.
@Service
@Transactional(readOnly = true)
public class CaseDoor {

    private final CaseInquiry inquiry;
    private final Tracking tracking;

    CaseDoor(CaseInquiry inquiry, Tracking tracking) {
        this.inquiry = inquiry;
        this.tracking = tracking;
    }

    /// @throws NotFound unless the actor is the applicant of the case
    public OwnCase applicant(Actor actor, String typedCode) {
        var code = CaseCode.parse(typedCode).orElseThrow(() -> new NotFound("case"));
        var file = inquiry.get(actor, code);
        if (!actor.isCitizen() || !actor.account().equals(file.filing().account())) {
            throw new NotFound("case");
        }
        return of(file, actor, Via.ACCOUNT);
    }

    /// @throws NotFound unless it is the secret of a receipt
    public OwnCase holder(String token) {
        return tracking.caseOf(token)
                .map(file -> of(file, Actor.anyone(), Via.TOKEN))
                .orElseThrow(() -> new NotFound("token"));
    }

    private static OwnCase of(Case file, Actor speaker, Via via) {
        return new OwnCase(
                file.id(),
                file.code().value(),
                file.filing().procedureVersion(),
                file.filing().procedureCode(),
                file.unit(),
                PublicStatus.of(file.state()),
                speaker,
                via);
    }
}
