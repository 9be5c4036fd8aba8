package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// The application cannot be filed this way; the code says why.
public final class FilingRefused extends Refusal {

    FilingRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }
}
