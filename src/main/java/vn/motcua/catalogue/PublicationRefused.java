package vn.motcua.catalogue;

import java.time.LocalDate;
import vn.motcua.shared.Refusal;

/// A version cannot be put in force as asked.
public final class PublicationRefused extends Refusal {

    private PublicationRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static PublicationRefused beforeLatest(String code, LocalDate wanted, LocalDate latest) {
        return new PublicationRefused(
                "publication-before-latest",
                code + " cannot begin on " + wanted + ": its latest version begins on " + latest);
    }

    static PublicationRefused inThePast(String code, LocalDate wanted) {
        return new PublicationRefused(
                "publication-in-the-past", code + " cannot begin on " + wanted);
    }

    static PublicationRefused meanwhile(String code) {
        return new PublicationRefused(
                "publication-meanwhile", "Somebody else published " + code + " meanwhile");
    }

    static PublicationRefused staleDraft(String code) {
        return new PublicationRefused(
                "stale-procedure-draft", "The draft of " + code + " was changed");
    }
}
