package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.motcua.operations.process.WhatIf;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The question what more officers would change.
record WhatIfPage(ProcessTop top, WhatIfForm form, List<Fault> faults) implements Page {

    @Override
    public String title() {
        return t("process.what-if.title");
    }

    @Override
    public HttpStatus status() {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    String key() {
        return UUID.randomUUID().toString();
    }

    String action() {
        return ProcessAddress.WHAT_IF + "?unit=" + top.address().unit().code();
    }

    static List<Option> stations() {
        return WhatIf.stations().stream()
                .map(s ->
                        new Option(
                                s.code(),
                                t("process.station." + s.code()),
                                t("process.station." + s.code() + ".hint")))
                .toList();
    }
}
