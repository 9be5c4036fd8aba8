package vn.motcua.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.Applicant.Representative;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.forms.Answers;
import vn.motcua.web.DateEntry;

/// Who applies, as typed on the page: every field as text, so that a mistake keeps it.
///
/// @param typed by field, cleaned
record Declared(ForWhom forWhom, Answers typed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String[] FIELDS = {
        "name",
        "birthDate",
        "idNumber",
        "phone",
        "email",
        "address",
        "representativeName",
        "representativeId",
        "ground"
    };

    /// For whom an application is filed.
    enum ForWhom {
        SELF,
        CHILD,
        BUSINESS,
        ORGANISATION;

        boolean isBody() {
            return this == BUSINESS || this == ORGANISATION;
        }

        ApplicantKind kind() {
            return switch (this) {
                case SELF, CHILD -> ApplicantKind.CITIZEN;
                case BUSINESS -> ApplicantKind.BUSINESS;
                case ORGANISATION -> ApplicantKind.OTHER_ORGANISATION;
            };
        }

        static @Nullable ForWhom of(@Nullable Applicant who) {
            if (who == null) {
                return null;
            }
            return switch (who.kind()) {
                case BUSINESS -> BUSINESS;
                case STATE_AGENCY, OTHER_ORGANISATION -> ORGANISATION;
                case CITIZEN -> who.representative() == null ? SELF : CHILD;
            };
        }
    }

    static Declared typed(ForWhom forWhom, Map<String, String> posted) {
        var own = new TreeMap<String, String>();
        for (var field : FIELDS) {
            own.put(field, tidy(field, posted.getOrDefault(field, "")));
        }
        return new Declared(forWhom, Answers.of("applicant", 1, own));
    }

    static Declared of(Applicant who) {
        var known = new TreeMap<String, String>();
        put(known, "name", who.name());
        put(known, "birthDate", who.birthDate() == null ? null : who.birthDate().format(DAY));
        put(known, "idNumber", who.idNumber());
        put(known, "phone", who.phone());
        put(known, "email", who.email());
        put(known, "address", who.address());
        var representative = who.representative();
        if (representative != null) {
            put(known, "representativeName", representative.name());
            put(known, "representativeId", representative.idNumber());
            put(known, "ground", representative.ground());
        }
        var forWhom = ForWhom.of(who);
        return new Declared(
                forWhom == null ? ForWhom.SELF : forWhom, Answers.of("applicant", 1, known));
    }

    String text(String field) {
        return typed.text(field);
    }

    /// Nobody, before anything is known.
    static Applicant nobody(ForWhom forWhom) {
        return new Applicant(
                forWhom.kind(),
                "",
                null,
                null,
                null,
                null,
                null,
                forWhom == ForWhom.SELF ? null : new Representative("", null, ""),
                null);
    }

    /// As declared; a day that is none is left out, and found by [#slips()].
    Applicant applicant(Applicant.@Nullable Assistance helper) {
        return new Applicant(
                forWhom.kind(),
                text("name"),
                forWhom.isBody() ? null : birthDate(),
                orNull("idNumber"),
                orNull("phone"),
                orNull("email"),
                orNull("address"),
                forWhom == ForWhom.SELF
                        ? null
                        : new Representative(
                                text("representativeName"),
                                orNull("representativeId"),
                                text("ground")),
                helper);
    }

    /// What is typed but cannot be kept in an applicant.
    List<Mistake> slips() {
        var slips = new ArrayList<Mistake>();
        if (!text("birthDate").isEmpty() && birthDate() == null) {
            slips.add(Mistake.at("birthDate", "citizen.flaw.birthDate.form"));
        }
        return slips;
    }

    private @Nullable LocalDate birthDate() {
        return DateEntry.parse(text("birthDate")).orElse(null);
    }

    private @Nullable String orNull(String field) {
        var value = text(field);
        return value.isEmpty() ? null : value;
    }

    /// People type numbers in groups: `0912 345 678`.
    private static String tidy(String field, String value) {
        var oneLine = value.replaceAll("[\\r\\n\\t]+", " ");
        var isNumber =
                field.equals("phone")
                        || field.equals("idNumber")
                        || field.equals("representativeId");
        var bare = oneLine.replaceAll("[ .\\u00a0()]", "");
        return isNumber && bare.matches("\\+?[\\d-]{5,20}") ? bare : oneLine;
    }

    private static void put(Map<String, String> known, String field, @Nullable String value) {
        if (value != null) {
            known.put(field, value);
        }
    }
}
