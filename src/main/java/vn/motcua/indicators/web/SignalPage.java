package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.indicators.signal.Signal;
import vn.motcua.indicators.signal.SignalNote;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// One signal: why it is one, the case, and what inspectors found.
record SignalPage(Signal signal, Agency unit, List<Noted> notes, Typed typed, List<Fault> faults)
        implements Page {

    /// A note with its writer's name.
    record Noted(SignalNote note, String name) {}

    /// What was typed.
    record Typed(String finding, String text) {}

    @Override
    public String title() {
        return t("index.signal." + signal.kind().code());
    }

    @Override
    public HttpStatus status() {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Option> findings() {
        return List.of(
                new Option("nothing", t("index.signal.finding.nothing")),
                new Option("follow_up", t("index.signal.finding.follow_up")));
    }
}
