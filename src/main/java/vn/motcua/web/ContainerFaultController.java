package vn.motcua.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What went wrong before or after any controller, as the web server hands it back.
@Controller
@PreAuthorize("permitAll()")
class ContainerFaultController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerFaultController.class);

    private final Answers answers;

    ContainerFaultController(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        if (status.is5xxServerError()) {
            var incident = InternalFault.next();
            var fault = fault(request);
            LOG.error("Incident {}", incident.number(), fault);
            answers.fault(incident, Outage.of(fault), request, response);
        } else {
            answers.refused(FrameworkFaults.code(status), status, request, response);
        }
    }

    /// Somebody who calls this address by itself looks for what is not there.
    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null || !known.isError() ? HttpStatus.NOT_FOUND : known;
    }

    private static Throwable fault(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                ? fault
                : new IllegalStateException("The web server answered with a fault");
    }
}
