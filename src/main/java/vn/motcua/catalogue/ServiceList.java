package vn.motcua.catalogue;

import java.util.Locale;
import java.util.Optional;

/// A list of public services that the programme counts (danh mục dịch vụ công).
public enum ServiceList {
    /// The 25 essential services of Project 06 (dịch vụ công thiết yếu).
    ESSENTIAL,
    /// The services of Decision 422/QĐ-TTg (4 April 2022) that fell to the province. How many is
    /// from its review; their names are not known to us.
    DECISION_422;

    /// As stored, in addresses and in the keys of texts.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The list of a code, if there is one.
    public static Optional<ServiceList> find(String code) {
        return java.util.Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }
}
