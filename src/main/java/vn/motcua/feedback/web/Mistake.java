package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.web.Fault;

/// One thing wrong with what was typed, put into words when the page is drawn in its language.
record Mistake(String field, String key, Object... parts) {

    static List<Fault> told(List<Mistake> mistakes) {
        return mistakes.stream()
                .map(m -> new Fault(m.field(), t("feedback.fault." + m.key(), m.parts())))
                .toList();
    }
}
