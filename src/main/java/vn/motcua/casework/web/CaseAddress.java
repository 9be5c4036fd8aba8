package vn.motcua.casework.web;

import vn.motcua.casework.CaseCode;
import vn.motcua.shared.NotFound;

/// Codes of cases in addresses.
final class CaseAddress {

    private CaseAddress() {}

    /// @throws NotFound for what is no code at all: the same answer as for a case that is not there
    static CaseCode code(String typed) {
        return CaseCode.parse(typed).orElseThrow(() -> new NotFound("case"));
    }

    static String of(CaseCode code) {
        return "/cases/" + code.value();
    }
}
