package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.web.Fault;

/// One thing wrong with what was typed, put into words when the page is drawn in its language.
///
/// @param line the line of a text it is about, counted from 1
record Mistake(String field, String key, int line) {

    Mistake(String field, String key) {
        this(field, key, 0);
    }

    static List<Fault> told(List<Mistake> mistakes) {
        return mistakes.stream()
                .map(m -> new Fault(m.field(), t("catalogue.fault." + m.key(), m.line())))
                .toList();
    }
}
