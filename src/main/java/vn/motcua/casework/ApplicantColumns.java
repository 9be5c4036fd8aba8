package vn.motcua.casework;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Applicant.Assistance;
import vn.motcua.casework.Applicant.Representative;
import vn.motcua.casework.db.tables.records.ApplicantRecord;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;

/// An applicant as a row and back.
final class ApplicantColumns {

    private ApplicantColumns() {}

    static ApplicantRecord toRecord(CaseId id, Applicant who) {
        var row = new ApplicantRecord();
        row.setCaseId(id.value());
        row.setKind(DossierRepository.lower(who.kind()));
        row.setName(who.name());
        row.setBirthDate(who.birthDate());
        row.setIdNumber(who.idNumber());
        row.setPhone(who.phone());
        row.setEmail(who.email());
        row.setAddress(who.address());
        row.setSearch(plain(who.name()));
        if (who.language() != null) {
            row.setLanguage(who.language().getLanguage());
        }
        var representative = who.representative();
        row.setRepresentativeName(representative == null ? null : representative.name());
        row.setRepresentativeIdNumber(representative == null ? null : representative.idNumber());
        row.setRepresentativeGround(representative == null ? null : representative.ground());
        var helper = who.helper();
        row.setHelperName(helper == null ? null : helper.name());
        row.setHelperRelation(helper == null ? null : helper.relation());
        row.setHelperConsent(helper == null ? null : helper.consent());
        return row;
    }

    static Applicant toApplicant(ApplicantRecord row) {
        return new Applicant(
                ApplicantKind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                row.getName(),
                row.getBirthDate(),
                row.getIdNumber(),
                row.getPhone(),
                row.getEmail(),
                row.getAddress(),
                representative(row),
                helper(row),
                row.getLanguage() == null ? null : Locale.of(row.getLanguage()));
    }

    private static @Nullable Representative representative(ApplicantRecord row) {
        return row.getRepresentativeName() == null
                ? null
                : new Representative(
                        row.getRepresentativeName(),
                        row.getRepresentativeIdNumber(),
                        row.getRepresentativeGround());
    }

    private static @Nullable Assistance helper(ApplicantRecord row) {
        return row.getHelperName() == null
                ? null
                : new Assistance(
                        row.getHelperName(), row.getHelperRelation(), row.getHelperConsent());
    }

    /// A name without its marks, small, for searching: `nguyen van an`.
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
