package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;

/// Where more about a case is.
///
/// @param proof why it is due when it is due
@Schema(name = "CaseLinks")
record CaseLinks(String self, String proof) {

    static CaseLinks of(String code) {
        var self = "/api/v1/cases/" + code;
        return new CaseLinks(self, self + "/deadline");
    }
}
