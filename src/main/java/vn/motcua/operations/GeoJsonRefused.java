package vn.motcua.operations;

import vn.motcua.shared.Refusal;

/// A file that is no map of our units. Its code says what is wrong.
public final class GeoJsonRefused extends Refusal {

    GeoJsonRefused(String code, String detail) {
        super(Kind.INVALID, code, detail);
    }
}
