package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import vn.motcua.casework.Paper;
import vn.motcua.catalogue.ProcedureVersion.Component;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// How one paper is handed in.
///
/// @param names of the stored files by number
record PaperPage(
        StepHead head,
        Component asked,
        Typed typed,
        List<Paper> papers,
        Map<UUID, String> names,
        List<Mistake> mistakes)
        implements Page {

    /// What was chosen and typed.
    ///
    /// @param removed the file whose button was pressed, or null
    record Typed(String how, String heldRef, @Nullable String removed) {

        static Typed of(MultiValueMap<String, String> posted, boolean hasFile) {
            var how = Objects.toString(posted.getFirst("how"), "");
            var removed = posted.getFirst("_removeFile");
            return new Typed(
                    how.isEmpty() && (hasFile || removed != null) ? "file" : how,
                    Objects.toString(posted.getFirst("heldRef"), "").replaceAll("\\s+", " "),
                    removed);
        }

        static Typed of(List<Paper> papers) {
            if (papers.isEmpty()) {
                return new Typed("", "", null);
            }
            var first = papers.getFirst();
            return new Typed(first.handedIn().code(), Objects.toString(first.heldRef(), ""), null);
        }
    }

    @Override
    public String title() {
        return asked.name();
    }

    @Override
    public HttpStatus status() {
        return head.status(!mistakes.isEmpty() || !head.open());
    }

    List<Fault> faults() {
        return Mistake.inWords(mistakes);
    }

    @Nullable String error(String field) {
        return Fault.of(faults(), field);
    }

    boolean is(String how) {
        return typed.how().equals(how);
    }

    /// What the office wants of it: `01 bản chính, 01 bản sao`.
    String wanted() {
        var parts = new ArrayList<String>();
        if (asked.originals() > 0) {
            parts.add(t("citizen.paper.originals", asked.originals()));
        }
        if (asked.copies() > 0) {
            parts.add(t("citizen.paper.copies", asked.copies()));
        }
        return String.join(" · ", parts);
    }

    List<Kept> kept() {
        return papers.stream()
                .filter(p -> p.document() != null)
                .map(p -> Objects.requireNonNull(p.document()))
                .map(id -> new Kept(id, names.getOrDefault(id, "")))
                .toList();
    }

    /// A file already there.
    record Kept(UUID id, String name) {}
}
