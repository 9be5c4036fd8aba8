package vn.motcua.access;

import vn.motcua.shared.Refusal;

/// A form came without the secret of this browser: it was open too long, or is not ours.
final class FormTooOld extends Refusal {

    FormTooOld() {
        super(Kind.FORBIDDEN, "form-too-old", "The form's token is missing or not of this browser");
    }
}
