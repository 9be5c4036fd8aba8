package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.catalogue.FieldDepartment;
import vn.motcua.web.Page;

/// Every field that departments handle, and which.
///
/// @param missing whether only fields without a department are shown
record FieldsPage(
        Map<String, List<FieldDepartment>> fields,
        Map<String, String> names,
        LocalDate today,
        boolean missing)
        implements Page {

    @Override
    public String title() {
        return t("catalogue.fields.title");
    }

    /// In Vietnamese order.
    List<String> shown() {
        return fields.keySet().stream()
                .filter(f -> !missing || now(f).isEmpty())
                .sorted(
                        Comparator.comparing(
                                Collator.getInstance(Locale.of("vi"))::getCollationKey))
                .toList();
    }

    long without() {
        return fields.keySet().stream().filter(f -> now(f).isEmpty()).count();
    }

    List<FieldDepartment> now(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(r -> r.holdsOn(today))
                .toList();
    }

    List<FieldDepartment> planned(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(r -> r.from().isAfter(today))
                .toList();
    }

    static String address(String field) {
        return "/catalogue/fields/departments?field=" + ProcedureQuery.encoded(field);
    }
}
