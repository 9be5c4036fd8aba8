package vn.motcua.casework.web;

import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.casework.Draft;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.forms.Answers;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.Forms;
import vn.motcua.shared.Actor;
import vn.motcua.web.ActorHolder;

/// What is known of a citizen before they type it: the account's name, and what they declared of
/// themselves in their latest case.
@Component
class KnownApplicant {

    private static final int LATEST = 3;

    private final CaseInquiry inquiry;
    private final Forms forms;

    KnownApplicant(CaseInquiry inquiry, Forms forms) {
        this.inquiry = inquiry;
        this.forms = forms;
    }

    /// A first guess for the applicant's page; everything in it can be changed there.
    Applicant guess(Actor actor, Declared.ForWhom forWhom) {
        var nobody = Declared.nobody(forWhom);
        var self = latest(actor);
        var name = self == null ? displayName() : self.name();
        var phone = self == null ? null : self.phone();
        var email = self == null ? null : self.email();
        if (forWhom != Declared.ForWhom.SELF) {
            var number = self == null ? null : self.idNumber();
            return new Applicant(
                    nobody.kind(),
                    "",
                    null,
                    null,
                    phone,
                    email,
                    null,
                    new Applicant.Representative(name, number, ""),
                    null);
        }
        return self != null
                ? self
                : new Applicant(nobody.kind(), name, null, null, null, null, null, null, null);
    }

    /// Puts what was declared of the applicant into the form's empty fields that ask for it again.
    Answers prefill(FormDefinition form, Draft draft, Applicant who) {
        var known = new TreeMap<String, String>();
        var isSelf = who.representative() == null;
        put(known, "account.phone", who.phone());
        put(known, "account.email", who.email());
        if (isSelf) {
            put(known, "account.name", who.name());
            put(known, "account.birthDate", Objects.toString(who.birthDate(), null));
            put(known, "account.idNumber", who.idNumber());
        } else if (who.kind() != ApplicantKind.CITIZEN) {
            put(known, "business.name", who.name());
            put(known, "business.taxCode", who.idNumber());
            put(
                    known,
                    "business.representative",
                    Objects.requireNonNull(who.representative()).name());
        }
        return forms.prefill(form, draft.answers(), known);
    }

    private @Nullable Applicant latest(Actor actor) {
        return inquiry.own(actor).stream()
                .limit(LATEST)
                .map(row -> inquiry.open(actor, new CaseCode(row.code())))
                .map(Opened::dossier)
                .map(d -> d.applicant())
                .filter(a -> Declared.ForWhom.of(a) == Declared.ForWhom.SELF)
                .findFirst()
                .map(KnownApplicant::withoutHelper)
                .orElse(null);
    }

    private static Applicant withoutHelper(Applicant who) {
        return new Applicant(
                who.kind(),
                who.name(),
                who.birthDate(),
                who.idNumber(),
                who.phone(),
                who.email(),
                who.address(),
                null,
                null);
    }

    private static String displayName() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActorHolder known
                ? known.displayName()
                : "";
    }

    private static void put(TreeMap<String, String> known, String source, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.put(source, value);
        }
    }
}
