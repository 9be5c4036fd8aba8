package vn.motcua.casework.web;

import java.util.List;
import java.util.Map;
import vn.motcua.casework.Paper;
import vn.motcua.casework.Paper.HandedIn;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.Component;

/// The papers of a procedure and how each was handed in at the counter. A required paper is taken
/// to lie on the table unless the officer says otherwise.
record PaperChecklist(List<Entry> entries) {

    private static final int LONGEST_REFERENCE = 200;

    /// One paper.
    ///
    /// @param reference where the office already holds it
    record Entry(Component component, HandedIn handedIn, String reference) {

        String field() {
            return "paper-" + component.id();
        }

        String referenceField() {
            return "held-" + component.id();
        }
    }

    static PaperChecklist fresh(ProcedureVersion procedure) {
        return of(procedure, Map.of());
    }

    static PaperChecklist of(ProcedureVersion procedure, Map<String, String> typed) {
        return new PaperChecklist(
                procedure.components().stream()
                        .map(c ->
                                new Entry(
                                        c,
                                        handedIn(c, typed.get("paper-" + c.id())),
                                        reference(typed.get("held-" + c.id()))))
                        .toList());
    }

    List<Paper> papers() {
        return entries.stream()
                .map(e ->
                        Paper.filed(
                                e.component().id(),
                                e.component().name(),
                                e.handedIn(),
                                null,
                                e.handedIn() == HandedIn.HELD && !e.reference().isEmpty()
                                        ? e.reference()
                                        : null))
                .toList();
    }

    private static HandedIn handedIn(
            Component component, @org.jspecify.annotations.Nullable String typed) {
        for (var each :
                List.of(HandedIn.ORIGINAL, HandedIn.COPY, HandedIn.MISSING, HandedIn.HELD)) {
            if (each.code().equals(typed)) {
                return each;
            }
        }
        if (!component.required()) {
            return HandedIn.MISSING;
        }
        return component.originals() == 0 && component.copies() > 0
                ? HandedIn.COPY
                : HandedIn.ORIGINAL;
    }

    private static String reference(@org.jspecify.annotations.Nullable String typed) {
        var line = TypedText.line(typed);
        return line.length() > LONGEST_REFERENCE ? line.substring(0, LONGEST_REFERENCE) : line;
    }
}
