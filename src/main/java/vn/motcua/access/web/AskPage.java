package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Asks for the address to write to; of somebody new also for the name.
///
/// @param topic `register` or `forgot`: action and texts
/// @param wrong the names of faulty fields
record AskPage(String topic, String name, String email, List<String> wrong) implements Page {

    static AskPage register(String name, String email, List<String> wrong) {
        return new AskPage("register", name, email, wrong);
    }

    static AskPage forgot(String email, List<String> wrong) {
        return new AskPage("forgot", "", email, wrong);
    }

    @Override
    public String title() {
        return t("access." + topic + ".title");
    }

    @Override
    public HttpStatus status() {
        return wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    boolean isNew() {
        return topic.equals("register");
    }

    String intro() {
        return t("access." + topic + ".intro");
    }

    List<Fault> faults() {
        return wrong.stream().map(f -> new Fault(f, t("access.field." + f + ".wrong"))).toList();
    }
}
