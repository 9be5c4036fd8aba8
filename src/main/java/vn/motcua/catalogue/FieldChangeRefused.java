package vn.motcua.catalogue;

import vn.motcua.shared.Refusal;

/// Who handles a field cannot be changed as asked.
public final class FieldChangeRefused extends Refusal {

    private FieldChangeRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static FieldChangeRefused inThePast(FieldChange change) {
        return new FieldChangeRefused(
                "field-change-in-the-past", "No change of a field can begin on " + change.from());
    }

    static FieldChangeRefused noDepartment(String agency) {
        return new FieldChangeRefused(
                "field-change-no-department", agency + " is no department on that day");
    }

    static FieldChangeRefused meanwhile(String field) {
        return new FieldChangeRefused(
                "field-change-meanwhile", "Somebody else changed who handles " + field);
    }
}
