package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// The lists of services that the programme counts, and which of them are deployed: those that a
/// procedure of our catalogue offers online, and those that national systems run, as recorded with
/// a document.
@Service
@Transactional
public class ServiceLists {

    private final ServiceRepository services;
    private final AuditTrail audit;
    private final Clock clock;

    ServiceLists(ServiceRepository services, AuditTrail audit, Clock clock) {
        this.services = services;
        this.audit = audit;
        this.clock = clock;
    }

    /// That a service runs.
    ///
    /// @param document number or name of the document that proves it
    /// @param seen number of the newest record the writer saw, 0 when there was none
    public record NewDeployment(
            ServiceList list,
            int number,
            LocalDate since,
            String document,
            LocalDate documentDate,
            long seen) {}

    /// All services of a list as they stand on a day, in the order of their numbers.
    public List<CountedService> of(ServiceList list, LocalDate on) {
        return services.of(list, on);
    }

    /// Those that are deployed on a day.
    public List<CountedService> deployed(ServiceList list, LocalDate on) {
        return of(list, on).stream().filter(s -> s.deployed() != null).toList();
    }

    /// @throws NotFound if the list has no such service
    public CountedService get(ServiceList list, int number, LocalDate on) {
        return of(list, on).stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("service"));
    }

    /// Records that a service runs, in place of what was recorded before.
    ///
    /// @throws NotFound if the list has no such service
    /// @throws DeploymentRefused if a day lies ahead or somebody was faster
    public void record(Actor actor, NewDeployment deployment) {
        var today = today();
        if (deployment.since().isAfter(today) || deployment.documentDate().isAfter(today)) {
            throw DeploymentRefused.ahead();
        }
        write(actor, deployment, deployment.since());
    }

    /// Takes back what was recorded, with the document that says so.
    public void takeBack(Actor actor, NewDeployment deployment) {
        write(actor, deployment, null);
    }

    private void write(Actor actor, NewDeployment deployment, @Nullable LocalDate since) {
        get(deployment.list(), deployment.number(), today());
        if (!services.record(deployment, since, actor.account(), clock.instant())) {
            throw DeploymentRefused.meanwhile();
        }
        audit.manage(actor, "service-deployment", Subject.of("service", number(deployment)));
    }

    /// A service has no UUID of its own: its list and number make one.
    private static UUID number(NewDeployment deployment) {
        return new UUID(deployment.list().ordinal() + 1L, deployment.number());
    }

    private LocalDate today() {
        return clock.instant().atZone(vn.motcua.organisation.WorkingCalendar.ZONE).toLocalDate();
    }
}
