package vn.motcua.catalogue.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.catalogue.CountedService;
import vn.motcua.catalogue.CountedService.Recorded;
import vn.motcua.catalogue.ServiceLists.NewDeployment;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Formats;

/// That a service runs, as typed.
///
/// @param seen number of the newest record the writer saw
/// @param act `take-back` when what was recorded is to hold no more
record DeploymentForm(String since, String document, String documentDate, String seen, String act) {

    private static final int LONGEST = 200;

    DeploymentForm {
        since = Objects.requireNonNullElse(since, "").strip();
        document = Objects.requireNonNullElse(document, "").strip();
        documentDate = Objects.requireNonNullElse(documentDate, "").strip();
        seen = Objects.requireNonNullElse(seen, "");
        act = Objects.requireNonNullElse(act, "");
    }

    static DeploymentForm of(CountedService service) {
        var seen = Long.toString(service.version());
        return service.deployed() instanceof Recorded(var since, var document, var dated, _, _)
                ? new DeploymentForm(Formats.date(since), document, Formats.date(dated), seen, "")
                : new DeploymentForm("", "", "", seen, "");
    }

    boolean isTakenBack() {
        return act.equals("take-back");
    }

    List<Mistake> mistakes(LocalDate today) {
        var mistakes = new ArrayList<Mistake>();
        if (!isTakenBack() && !isPast(since, today)) {
            mistakes.add(new Mistake("since", "deployment-since"));
        }
        if (document.isEmpty() || document.codePointCount(0, document.length()) > LONGEST) {
            mistakes.add(new Mistake("document", "deployment-document"));
        }
        if (!isPast(documentDate, today)) {
            mistakes.add(new Mistake("documentDate", "deployment-date"));
        }
        return mistakes;
    }

    private static boolean isPast(String typed, LocalDate today) {
        return DateEntry.parse(typed).filter(d -> !d.isAfter(today)).isPresent();
    }

    NewDeployment deployment(CountedService service, LocalDate today) {
        return new NewDeployment(
                service.list(),
                service.number(),
                DateEntry.parse(since).orElse(today),
                document,
                DateEntry.parse(documentDate).orElseThrow(),
                seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0);
    }
}
