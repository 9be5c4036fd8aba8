package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.catalogue.CountedService;
import vn.motcua.catalogue.CountedService.Offered;
import vn.motcua.catalogue.CountedService.Recorded;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Asks since when a service runs and what proves it.
record DeploymentPage(CountedService service, DeploymentForm form, List<Mistake> mistakes)
        implements Page {

    @Override
    public String title() {
        return t("service.record.title");
    }

    @Override
    public HttpStatus status() {
        return mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return Mistake.told(mistakes);
    }

    String back() {
        return "/services/" + service.list().code();
    }

    boolean isOffered() {
        return service.deployed() instanceof Offered;
    }

    boolean isRecorded() {
        return service.deployed() instanceof Recorded;
    }
}
