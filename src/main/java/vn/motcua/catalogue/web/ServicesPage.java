package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.catalogue.CountedService;
import vn.motcua.catalogue.CountedService.Offered;
import vn.motcua.catalogue.CountedService.Recorded;
import vn.motcua.catalogue.ServiceList;
import vn.motcua.web.Formats;
import vn.motcua.web.Page;

/// The services of a list.
///
/// @param editable whether the reader may record deployments
record ServicesPage(
        ServiceList list, List<CountedService> services, LocalDate today, boolean editable)
        implements Page {

    @Override
    public String title() {
        return t("service.list." + list.code());
    }

    long deployed() {
        return services.stream().filter(s -> s.deployed() != null).count();
    }

    String why(CountedService service) {
        return switch (service.deployed()) {
            case Offered(var since, _) -> t("service.since.offered", Formats.date(since));
            case Recorded(var since, var document, var dated, _, _) ->
                    t("service.since.recorded", Formats.date(since), document, Formats.date(dated));
            case null -> t("service.not-deployed");
        };
    }

    /// Whether it is filed in our own system.
    boolean isFiledHere(CountedService service) {
        return service.deployed() instanceof Offered;
    }

    String owner(CountedService service) {
        return service.owner() == null
                ? t("service.owner.unknown")
                : t("service.owner." + service.owner());
    }
}
