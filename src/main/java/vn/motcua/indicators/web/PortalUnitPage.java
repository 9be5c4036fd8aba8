package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.JudgedCases.Because;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Score;
import vn.motcua.indicators.publication.CaseVerdict;
import vn.motcua.indicators.publication.PortalScores;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Page;

/// One unit's scores beside the portal's, component by component, and case by case where the portal
/// said which.
///
/// @param cases null for who may not open them
/// @param published whether ours are those of a publication; the cases are judged as of now
record PortalUnitPage(
        Agency unit,
        Period period,
        boolean published,
        IndexVersion version,
        List<Row> rows,
        PortalScores.@Nullable Compared cases)
        implements Page {

    /// A component.
    record Row(IndexResult.Line line, @Nullable BigDecimal theirs) {

        String difference() {
            return theirs != null && line.score() instanceof Score.Points(var points, _)
                    ? ScoreText.change(points.subtract(theirs))
                    : "–";
        }

        String portal() {
            return theirs == null ? "–" : ScoreText.points(theirs);
        }
    }

    @Override
    public String title() {
        return t("index.portal.unit", unit.name());
    }

    static String verdict(boolean met) {
        return t("index.portal." + (met ? "met" : "not-met"));
    }

    static String ours(CaseVerdict verdict) {
        if (verdict.because() == Because.NO_RULE) {
            return t("index.portal.unsaid");
        }
        var met = verdict.met();
        return met == null ? t("index.portal.uncounted") : verdict(met);
    }
}
