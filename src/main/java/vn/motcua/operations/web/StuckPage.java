package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.operations.process.Activity;
import vn.motcua.operations.process.Histogram;
import vn.motcua.operations.process.Stuck.Picture;
import vn.motcua.operations.process.Stuck.Pile;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Page;

/// Where cases get stuck now, by step and by unit.
///
/// @param own how long cases usually wait after a step in this part of the tree alone, where enough
///   of them did; empty for the whole province
record StuckPage(
        ProcessTop top,
        Picture picture,
        Map<Activity, Histogram> own,
        ActivityWords words,
        ProcessReader names)
        implements Page {

    private static final int UNITS = 30;

    @Override
    public String title() {
        return t("process.stuck.title");
    }

    boolean isPart() {
        return top.address().unit().parent() != null;
    }

    /// The median here, or that too few cases passed.
    String ownMedian(Activity step) {
        var here = own.get(step);
        return here == null ? t("process.stuck.too-few") : ProcessPage.median(here);
    }

    List<Pile<AgencyId>> units() {
        return picture.byUnit().stream().limit(UNITS).toList();
    }

    String all(boolean tooLong) {
        return list(tooLong, null, null);
    }

    String step(Activity step, boolean tooLong) {
        return list(tooLong, step.code(), null);
    }

    String unit(AgencyId unit, boolean tooLong) {
        return list(tooLong, null, unit);
    }

    private String list(
            boolean tooLong,
            @org.jspecify.annotations.Nullable String step,
            @org.jspecify.annotations.Nullable AgencyId unit) {
        var address =
                UriComponentsBuilder.fromPath(StuckController.CASES)
                        .queryParam("unit", top.address().unit().code());
        if (step != null) {
            address.queryParam("step", "{step}");
        }
        if (unit != null) {
            address.queryParam("at", unit.value());
        }
        if (tooLong) {
            address.queryParam("long", "true");
        }
        return step == null
                ? address.build().toUriString()
                : address.encode().buildAndExpand(step).toUriString();
    }
}
