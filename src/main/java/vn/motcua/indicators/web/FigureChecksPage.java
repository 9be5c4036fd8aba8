package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.indicators.FigureChecks.Check;
import vn.motcua.indicators.ServiceIndex.AsOf;
import vn.motcua.web.Page;

/// For the operator: what became of counting everything anew.
record FigureChecksPage(List<Check> checks, AsOf asOf) implements Page {

    private static final int BRIEF = 16;

    @Override
    public String title() {
        return t("figures.checks.title");
    }

    static String brief(String digest) {
        return digest.substring(0, BRIEF);
    }

    String freshness() {
        return FiguresPage.freshness(asOf);
    }
}
