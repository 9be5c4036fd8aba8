package vn.motcua.feedback;

import vn.motcua.casework.CaseId;
import vn.motcua.casework.PublicStatus;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// A case about which somebody may speak, and who speaks: its applicant signed in, or whoever holds
/// its receipt. Only [CaseDoor] makes one.
///
/// @param unit the agency that decides it
public record OwnCase(
        CaseId id,
        String code,
        int procedureVersion,
        String procedureCode,
        AgencyId unit,
        PublicStatus status,
        Actor speaker,
        Via via) {}
