package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.operations.process.Station;
import vn.motcua.operations.process.WhatIf;
import vn.motcua.web.Fault;

/// What was typed about more officers.
record WhatIfForm(@Nullable String station, @Nullable String more) {

    static final WhatIfForm FIRST = new WhatIfForm(Station.WORK.code(), "2");

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (station == null || Station.parse(station).isEmpty()) {
            faults.add(new Fault("station", t("process.what-if.station.missing")));
        }
        if (number() < 1 || number() > WhatIf.MOST) {
            faults.add(new Fault("more", t("process.what-if.more.wrong", WhatIf.MOST)));
        }
        return faults;
    }

    int number() {
        return more != null && more.strip().matches("\\d{1,3}")
                ? Integer.parseInt(more.strip())
                : 0;
    }

    Station chosen() {
        return Station.parse(typedStation()).orElseThrow();
    }

    String typedStation() {
        return station == null ? "" : station;
    }

    String typedMore() {
        return more == null ? "" : more;
    }
}
