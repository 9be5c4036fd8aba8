package vn.motcua.casework.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.Draft;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.forms.FormDefinition;

/// An application being prepared, with what it is prepared for.
///
/// @param filedAs the code of the case it became, or null
record Sheet(
        Draft draft,
        ProcedureVersion procedure,
        FormDefinition form,
        Journey journey,
        @Nullable CaseCode filedAs) {

    String address() {
        return "/my/drafts/" + draft.id();
    }

    String address(String stop) {
        return address() + "/" + stop;
    }

    /// Where saving a stop leads: on, or back to the check when the person came from there.
    String after(String stop, boolean fromCheck) {
        return address(fromCheck ? Journey.CHECK : journey.after(stop));
    }
}
