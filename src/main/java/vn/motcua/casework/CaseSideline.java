package vn.motcua.casework;

import java.util.List;

/// What else stands on a case's page: things other modules let people do about it, contributed as
/// beans. Casework knows none of them, they know casework.
public interface CaseSideline {

    /// For the applicant on the page of their own case.
    List<Line> forApplicant(Case file);

    /// For whoever holds the receipt, on the page of its secret.
    ///
    /// @param token the secret, to be used in paths below `/t/`
    List<Line> forHolder(Case file, String token);

    /// One thing to do about the case.
    ///
    /// @param textKey what it is
    /// @param path where it is done
    /// @param first whether it is asked for now, and not merely possible
    record Line(String textKey, String path, boolean first) {}
}
