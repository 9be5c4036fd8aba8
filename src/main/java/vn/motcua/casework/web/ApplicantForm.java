package vn.motcua.casework.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.Applicant.Representative;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Fault;
import vn.motcua.web.Formats;

/// What an officer types about an applicant.
record ApplicantForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String birthDate,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String behalf,
        @Nullable String representativeName,
        @Nullable String representativeId,
        @Nullable String ground) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 500;
    private static final String FAULT = "casework.officer.fault.";

    static final ApplicantForm EMPTY =
            new ApplicantForm(null, null, null, null, null, null, null, null, null, null, null);

    static ApplicantForm of(Applicant who) {
        var representative = who.representative();
        return new ApplicantForm(
                who.kind().name().toLowerCase(java.util.Locale.ROOT),
                who.name(),
                Formats.date(who.birthDate(), vn.motcua.web.Messages.VIETNAMESE),
                who.idNumber(),
                who.phone(),
                who.email(),
                who.address(),
                representative == null ? null : "true",
                representative == null ? null : representative.name(),
                representative == null ? null : representative.idNumber(),
                representative == null ? null : representative.ground());
    }

    String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    String chosenKind() {
        return kind == null || kind.isBlank() ? "citizen" : kind;
    }

    boolean isOnBehalf() {
        return "true".equals(behalf);
    }

    /// What is wrong with it: the field's name and the key of the sentence.
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var typedName = TypedText.line(name);
        if (typedName.isEmpty()) {
            faults.add(new Fault("name", FAULT + "name-missing"));
        } else if (typedName.length() > LONGEST_NAME) {
            faults.add(new Fault("name", FAULT + "too-long"));
        }
        if (!TypedText.line(birthDate).isEmpty() && DateEntry.parse(birthDate).isEmpty()) {
            faults.add(new Fault("birthDate", FAULT + "date-wrong"));
        }
        check(faults, "idNumber", idNumber, "[0-9A-Za-z/.\\- ]{3,30}", "id-wrong");
        check(faults, "phone", phone, "[0-9+(). \\-]{6,20}", "phone-wrong");
        check(faults, "email", email, "[^@\\s]{1,100}@[^@\\s]{1,150}", "email-wrong");
        if (TypedText.line(address).length() > LONGEST) {
            faults.add(new Fault("address", FAULT + "too-long"));
        }
        if (isOnBehalf()) {
            demand(faults, "representativeName", representativeName, "representative-missing");
            demand(faults, "ground", ground, "ground-missing");
        }
        return faults;
    }

    Applicant applicant(Applicant.@Nullable Assistance helper) {
        return new Applicant(
                ApplicantKind.valueOf(kindName()),
                TypedText.line(name),
                DateEntry.parse(birthDate).orElse(null),
                TypedText.orNull(idNumber),
                TypedText.orNull(phone),
                TypedText.orNull(email),
                TypedText.orNull(address),
                isOnBehalf()
                        ? new Representative(
                                TypedText.line(representativeName),
                                TypedText.orNull(representativeId),
                                TypedText.line(ground))
                        : null,
                helper);
    }

    private String kindName() {
        for (var each : ApplicantKind.values()) {
            if (each.name().equalsIgnoreCase(chosenKind())) {
                return each.name();
            }
        }
        return ApplicantKind.CITIZEN.name();
    }

    private static void check(
            List<Fault> faults, String field, @Nullable String value, String form, String key) {
        var typed = TypedText.line(value);
        if (!typed.isEmpty() && !typed.matches(form)) {
            faults.add(new Fault(field, FAULT + key));
        }
    }

    private static void demand(
            List<Fault> faults, String field, @Nullable String value, String key) {
        var typed = TypedText.line(value);
        if (typed.isEmpty()) {
            faults.add(new Fault(field, FAULT + key));
        } else if (typed.length() > LONGEST_NAME) {
            faults.add(new Fault(field, FAULT + "too-long"));
        }
    }

    @Override
    public String toString() {
        return "ApplicantForm";
    }
}
