package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import vn.motcua.operations.process.Outcome;
import vn.motcua.operations.process.Station;
import vn.motcua.operations.process.WhatIfRun;
import vn.motcua.web.Lengths;
import vn.motcua.web.Page;

/// A simulation: how far it is, or what it came to.
record WhatIfRunPage(String unit, String back, WhatIfRun run) implements Page {

    @Override
    public String title() {
        return t(
                "process.what-if.run.title",
                run.question().more(),
                t("process.station." + run.question().station().code()));
    }

    String here() {
        return ProcessAddress.WHAT_IF + "/" + run.id();
    }

    static String working(Outcome.Range range) {
        return t(
                "process.what-if.range",
                Lengths.working(Math.round(range.mean())),
                Lengths.working(Math.round(range.low())),
                Lengths.working(Math.round(range.high())));
    }

    static String percent(Outcome.Range range) {
        return t(
                "process.what-if.range",
                Span.percent(range.mean()),
                Span.percent(range.low()),
                Span.percent(range.high()));
    }

    static String number(Outcome.Range range) {
        return t(
                "process.what-if.range",
                Span.decimal(range.mean()),
                Span.decimal(range.low()),
                Span.decimal(range.high()));
    }

    static String name(Station station) {
        return t("process.station." + station.code());
    }
}
