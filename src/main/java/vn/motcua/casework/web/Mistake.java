package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.casework.ApplicantRules.Flaw;
import vn.motcua.forms.Texts;
import vn.motcua.web.Fault;

/// Something wrong with what was typed, put into words when the page is drawn.
record Mistake(String field, String key, List<Object> parts) {

    static Mistake at(String field, String key, Object... parts) {
        return new Mistake(field, key, List.of(parts));
    }

    /// `citizen.flaw.phone.form`; what can be wrong with every line has one text for all.
    static Mistake of(Flaw flaw) {
        return switch (flaw.what()) {
            case "too-long", "unreadable" -> at(flaw.field(), "citizen.flaw." + flaw.what());
            default -> at(flaw.field(), "citizen.flaw." + flaw.field() + "." + flaw.what());
        };
    }

    static List<Fault> inWords(List<Mistake> mistakes) {
        return mistakes.stream()
                .map(m ->
                        new Fault(
                                m.field(),
                                t(m.key(), m.parts().stream().map(Mistake::said).toArray())))
                .toList();
    }

    private static Object said(Object part) {
        return part instanceof Texts texts ? texts.text() : part;
    }
}
