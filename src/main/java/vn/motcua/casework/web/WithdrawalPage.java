package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.casework.Case;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Asks why a case is taken back, and whether it really is.
///
/// @param moved whether it can no longer be taken back
record WithdrawalPage(Case file, String typed, boolean moved, List<Mistake> mistakes)
        implements Page {

    @Override
    public String title() {
        return t("citizen.withdrawal.title");
    }

    @Override
    public HttpStatus status() {
        if (!mistakes.isEmpty()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return moved && !typed.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.OK;
    }

    String address() {
        return "/my/cases/" + file.code().value();
    }

    String version() {
        return Integer.toString(file.version());
    }

    String state() {
        return CaseWords.state(file);
    }

    List<Fault> faults() {
        return Mistake.inWords(mistakes);
    }

    @Override
    public String toString() {
        return "WithdrawalPage";
    }
}
