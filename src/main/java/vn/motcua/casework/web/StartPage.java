package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.web.Page;

/// Before filing: what it takes, how long, how much.
record StartPage(ProcedureVersion procedure, String key) implements Page {

    @Override
    public String title() {
        return t("citizen.start.title");
    }

    boolean opens() {
        return procedure.accepts(Channel.ONLINE);
    }

    @Nullable String limit() {
        return CaseWords.limit(procedure.limit(Channel.ONLINE).orElse(null));
    }

    List<String> fees() {
        return FeeWords.of(procedure, Channel.ONLINE);
    }
}
