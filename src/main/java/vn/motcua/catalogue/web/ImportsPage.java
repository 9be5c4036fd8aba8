package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.CatalogueEditing.ImportLine;
import vn.motcua.web.Page;

/// What became of imported catalogues, record by record.
record ImportsPage(
        Map<String, Map<String, Integer>> counts,
        String source,
        String outcome,
        List<ImportLine> lines,
        @Nullable String next)
        implements Page {

    static final List<String> OUTCOMES = List.of("imported", "completed", "known", "rejected");

    @Override
    public String title() {
        return t("catalogue.imports.title");
    }

    String listTitle() {
        return source + ": " + t("catalogue.imports.outcome." + outcome);
    }

    static String address(String source, String outcome) {
        return "/catalogue/imports?source="
                + ProcedureQuery.encoded(source)
                + "&outcome="
                + outcome;
    }
}
