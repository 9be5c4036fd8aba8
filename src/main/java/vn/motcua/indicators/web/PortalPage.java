package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Our scores beside those of the national portal.
///
/// @param version the formulas of the period, or null without one
/// @param unnamed agencies that have an index and that the portal does not name
record PortalPage(
        @Nullable Period period,
        @Nullable IndexVersion version,
        List<Option> periods,
        List<Row> rows,
        List<Agency> unnamed,
        boolean mayImport,
        List<Fault> faults)
        implements Page {

    /// A unit; sums of the components that both have, none where the portal named cases only.
    record Row(Agency unit, int components, BigDecimal ours, BigDecimal theirs) {

        String own() {
            return sum(ours);
        }

        String portal() {
            return sum(theirs);
        }

        String difference() {
            return components == 0 ? "–" : ScoreText.change(ours.subtract(theirs));
        }

        private String sum(BigDecimal points) {
            return components == 0 ? "–" : ScoreText.points(points);
        }
    }

    @Override
    public String title() {
        return t("index.portal.title");
    }

    @Override
    public HttpStatus status() {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
