package vn.motcua.directive.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.need.Need;
import vn.motcua.directive.need.NeedState;
import vn.motcua.web.Page;

/// One line of need.
record NeedPage(
        Need need,
        String unit,
        List<ProgrammeWords.Line> course,
        boolean mayAsk,
        boolean mayDecide,
        ProgrammeForm form)
        implements Page {

    @Override
    public String title() {
        return need.asked().item();
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    String here() {
        return "/programme/needs/" + need.id();
    }

    String version() {
        return Integer.toString(need.version());
    }

    boolean canDecide() {
        return mayDecide && need.state() instanceof NeedState.Consolidated;
    }

    boolean canDeliver() {
        return mayAsk && need.state() instanceof NeedState.Granted;
    }
}
