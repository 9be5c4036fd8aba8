package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.access.SecondFactors.Setup;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Registers a device: a QR code to scan, the same secret to type, and the first code as proof.
record SecondFactorPage(
        Setup setup, String action, @Nullable String back, boolean wrong, boolean demanded)
        implements Page {

    @Override
    public String title() {
        return t("access.second-factor.title");
    }

    @Override
    public HttpStatus status() {
        return wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    QrPicture picture() {
        return QrPicture.of(setup.address());
    }

    List<Fault> faults() {
        return wrong ? List.of(new Fault("code", t("access.code.wrong"))) : List.of();
    }
}
