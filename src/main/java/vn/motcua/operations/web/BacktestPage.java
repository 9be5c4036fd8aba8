package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.text.NumberFormat;
import vn.motcua.operations.process.Forecasts.Backtest;
import vn.motcua.operations.process.Forecasts.Tenth;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// What was forecast against what came.
record BacktestPage(String unit, String back, Backtest backtest) implements Page {

    @Override
    public String title() {
        return t("process.backtest.title");
    }

    static String of(Tenth tenth) {
        return t("process.backtest.tenth", tenth.tenth() * 10, tenth.tenth() * 10 + 10);
    }

    String error() {
        var format = NumberFormat.getNumberInstance(Shell.language());
        format.setMaximumFractionDigits(3);
        return format.format(backtest.error());
    }
}
