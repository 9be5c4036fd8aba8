package vn.motcua.casework.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Applicant.Assistance;
import vn.motcua.casework.FiledBy;
import vn.motcua.catalogue.Channel;
import vn.motcua.web.Fault;

/// What an officer types at the counter beside the applicant and the papers.
///
/// @param qr line read from an identity card
/// @param anyway file although it looks like a duplicate
record IntakeForm(
        @Nullable String procedure,
        @Nullable String unit,
        @Nullable String channel,
        @Nullable String filedBy,
        @Nullable String helperName,
        @Nullable String helperRelation,
        @Nullable String helperConsent,
        @Nullable String qr,
        @Nullable String anyway) {

    private static final String FAULT = "casework.officer.fault.";
    private static final int LONGEST = 200;

    static final IntakeForm EMPTY =
            new IntakeForm(null, null, null, null, null, null, null, null, null);

    String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    String card() {
        return TypedText.line(qr);
    }

    /// As it is shown again once the card's line has been read.
    IntakeForm withoutCard() {
        return new IntakeForm(
                procedure,
                unit,
                channel,
                filedBy,
                helperName,
                helperRelation,
                helperConsent,
                null,
                anyway);
    }

    Channel chosenChannel() {
        return "post".equals(channel) ? Channel.POST : Channel.COUNTER;
    }

    boolean isHelped() {
        return "helped".equals(filedBy);
    }

    /// Who filed is declared, so nothing is assumed when nothing was chosen.
    @Nullable FiledBy chosenFiler() {
        for (var each : List.of(FiledBy.PERSON, FiledBy.HELPED, FiledBy.OFFICER)) {
            if (each.code().equals(filedBy)) {
                return each;
            }
        }
        return null;
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (chosenFiler() == null) {
            faults.add(new Fault("filedBy", FAULT + "filed-by-missing"));
        }
        if (isHelped()) {
            demand(faults, "helperName", helperName, "helper-name-missing");
            demand(faults, "helperRelation", helperRelation, "helper-relation-missing");
            demand(faults, "helperConsent", helperConsent, "helper-consent-missing");
        }
        return faults;
    }

    @Nullable Assistance helper() {
        return isHelped()
                ? new Assistance(
                        TypedText.line(helperName),
                        TypedText.line(helperRelation),
                        TypedText.line(helperConsent))
                : null;
    }

    private static void demand(
            List<Fault> faults, String field, @Nullable String value, String key) {
        var typed = TypedText.line(value);
        if (typed.isEmpty()) {
            faults.add(new Fault(field, FAULT + key));
        } else if (typed.length() > LONGEST) {
            faults.add(new Fault(field, FAULT + "too-long"));
        }
    }

    @Override
    public String toString() {
        return "IntakeForm";
    }
}
