package vn.motcua.casework.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.CitizenId;
import vn.motcua.web.DateEntry;

/// What the QR code of an identity card (căn cước công dân) says, as a reader types it: `PIN|old
/// number|name|ddMMyyyy|sex|address|ddMMyyyy`, in six to eight parts [M: seen on cards].
record IdentityCard(
        String number, String name, @Nullable LocalDate birthDate, @Nullable String address) {

    private static final int FEWEST = 6;
    private static final int MOST = 8;
    private static final int NAME = 2;
    private static final int BIRTH = 3;
    private static final int ADDRESS = 5;

    static Optional<IdentityCard> parse(String line) {
        var parts = TypedText.line(line).split("\\|", -1);
        if (parts.length < FEWEST
                || parts.length > MOST
                || !CitizenId.isValid(parts[0].strip())
                || parts[NAME].isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new IdentityCard(
                        parts[0].strip(),
                        parts[NAME].strip(),
                        DateEntry.parse(parts[BIRTH]).orElse(null),
                        TypedText.orNull(parts[ADDRESS])));
    }

    /// The form with what the card says: about the applicant, or about who files for them.
    ApplicantForm into(ApplicantForm form) {
        if (form.isOnBehalf()) {
            return new ApplicantForm(
                    form.kind(),
                    form.name(),
                    form.birthDate(),
                    form.idNumber(),
                    form.phone(),
                    form.email(),
                    form.address(),
                    form.behalf(),
                    name,
                    number,
                    form.ground());
        }
        return new ApplicantForm(
                form.kind(),
                name,
                vn.motcua.web.Formats.date(birthDate, vn.motcua.web.Messages.VIETNAMESE),
                number,
                form.phone(),
                form.email(),
                address == null ? form.address() : address,
                form.behalf(),
                form.representativeName(),
                form.representativeId(),
                form.ground());
    }

    @Override
    public String toString() {
        return "IdentityCard";
    }
}
