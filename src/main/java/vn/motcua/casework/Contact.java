package vn.motcua.casework;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;

/// How the applicant of a case is told about it, and the little that may be said: which case, which
/// procedure, where to look. No name.
///
/// @param account whose mailbox hears of it, or null for an applicant without one
/// @param email as declared when filing, or null
/// @param language in which the applicant filed, or null where nobody said
/// @param path where the applicant follows the case, inside this installation
public record Contact(
        CaseId caseId,
        CaseCode code,
        String procedure,
        @Nullable AccountId account,
        @Nullable String email,
        @Nullable Locale language,
        String path) {

    @Override
    public String toString() {
        return "Contact[" + caseId + "]";
    }
}
