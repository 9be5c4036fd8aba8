package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Asks why a case is taken back, and whether it really is.
record WithdrawalPage(Answerable own, List<Mistake> mistakes) implements Page {

    @Override
    public String title() {
        return t("citizen.withdrawal.title");
    }

    @Override
    public HttpStatus status() {
        return own.status(!mistakes.isEmpty());
    }

    List<Fault> faults() {
        return Mistake.inWords(mistakes);
    }
}
