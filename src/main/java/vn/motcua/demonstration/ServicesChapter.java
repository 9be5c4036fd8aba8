package vn.motcua.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.CountedService;
import vn.motcua.catalogue.ServiceList;
import vn.motcua.catalogue.ServiceLists;
import vn.motcua.catalogue.ServiceLists.NewDeployment;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;

/// What the programme's staff recorded of services that run elsewhere: all essential ones, and six
/// of Decision 422, as the province's review says. The documents are made up and say so.
@Component
@Order(21)
class ServicesChapter implements Chapter {

    private static final int DEPLOYED_OF_422 = 6;
    private static final LocalDate FIRST = LocalDate.of(2022, 11, 1);
    private static final int DAYS = 30;

    private final ServiceLists services;

    ServicesChapter(ServiceLists services) {
        this.services = services;
    }

    @Override
    public void write(Setting setting) {
        var today = LocalDate.ofInstant(setting.now(), Formats.VIETNAM);
        var by = programmeStaff(setting);
        for (var list : ServiceList.values()) {
            services.of(list, today).stream()
                    .filter(s -> s.deployed() == null && s.version() == 0)
                    .filter(s -> list == ServiceList.ESSENTIAL || s.number() <= DEPLOYED_OF_422)
                    .forEach(s -> services.record(by, deployment(s)));
        }
    }

    private static NewDeployment deployment(CountedService service) {
        var since = FIRST.plusDays((long) service.number() * 7 % 365);
        return new NewDeployment(
                service.list(),
                service.number(),
                since,
                "Báo cáo mẫu số %d/BC-ĐA06".formatted(100 + service.number()),
                since.plusDays(DAYS),
                0);
    }

    private static Actor programmeStaff(Setting setting) {
        return setting.units().stream()
                .map(u -> setting.staff().getOrDefault(u.id(), Map.of()))
                .flatMap(roles -> roles.getOrDefault(Role.PROGRAMME_STAFF, List.of()).stream())
                .findFirst()
                .orElseGet(Actor::program);
    }
}
