package vn.motcua.casework;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;

/// Who applies (chủ hồ sơ), as declared. Personal data: kept apart from the case, every read is
/// audited.
///
/// @param idNumber personal identification number, tax code or old identity number, as typed
/// @param representative who files for a child or an organisation, or null
/// @param helper who helps the person to file and with what consent, or null
/// @param language in which they want to be written to, or null where nobody said
public record Applicant(
        ApplicantKind kind,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable Representative representative,
        @Nullable Assistance helper,
        @Nullable Locale language) {

    /// Somebody whose language nobody said.
    public Applicant(
            ApplicantKind kind,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable Representative representative,
            @Nullable Assistance helper) {
        this(kind, name, birthDate, idNumber, phone, email, address, representative, helper, null);
    }

    /// The same, to be written to in this language.
    public Applicant writtenTo(Locale chosen) {
        return new Applicant(
                kind,
                name,
                birthDate,
                idNumber,
                phone,
                email,
                address,
                representative,
                helper,
                chosen);
    }

    /// Files in another's name; the ground says by what right: parent, guardian, legal
    /// representative, authorisation.
    public record Representative(String name, @Nullable String idNumber, String ground) {}

    /// Helps the person file. Consent is declared, silence is none (Decree 13/2023).
    public record Assistance(String name, String relation, String consent) {}

    @Override
    public String toString() {
        return "Applicant[" + kind + "]";
    }
}
