package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.catalogue.FieldChange;
import vn.motcua.catalogue.FieldDepartment;
import vn.motcua.catalogue.FieldProcedure;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// One field: who handles it, who did, and a change with what it would touch.
///
/// @param names of departments by code
/// @param procedures in force that departments decide: today, or in a preview on its first day
/// @param preview the change that is to be confirmed, or null
record FieldPage(
        FieldForm form,
        List<FieldDepartment> history,
        Map<String, String> names,
        List<Option> departments,
        List<FieldProcedure> procedures,
        LocalDate today,
        List<Mistake> mistakes,
        @Nullable FieldChange preview)
        implements Page {

    FieldPage previewed(FieldChange change, List<FieldProcedure> then) {
        return new FieldPage(form, history, names, departments, then, today, mistakes, change);
    }

    @Override
    public String title() {
        return t(preview == null ? "catalogue.fields.field" : "catalogue.fields.check");
    }

    @Override
    public HttpStatus status() {
        return mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return Mistake.told(mistakes);
    }

    /// Procedures the field decides about.
    List<FieldProcedure> touched() {
        return procedures.stream().filter(p -> !p.own()).toList();
    }

    long own() {
        return procedures.stream().filter(FieldProcedure::own).count();
    }

    String before(FieldChange change) {
        return told(
                history.stream()
                        .filter(r -> r.holdsOn(change.from()))
                        .map(FieldDepartment::agency)
                        .toList());
    }

    String after(FieldChange change) {
        return told(change.agencies().stream().sorted().toList());
    }

    private String told(List<String> codes) {
        return codes.isEmpty()
                ? t("catalogue.fields.nobody")
                : codes.stream().map(this::name).collect(Collectors.joining("; "));
    }

    String name(String code) {
        return departments.stream()
                .filter(d -> d.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> names.getOrDefault(code, code));
    }

    String state(FieldDepartment row) {
        return t("catalogue.fields.state." + stateCode(row));
    }

    String tint(FieldDepartment row) {
        return switch (stateCode(row)) {
            case "now" -> "done";
            case "ahead" -> "waiting";
            case "given-up" -> "withdrawn";
            default -> "stopped";
        };
    }

    private String stateCode(FieldDepartment row) {
        if (row.isGivenUp()) {
            return "given-up";
        }
        if (row.holdsOn(today)) {
            return "now";
        }
        return row.from().isAfter(today) ? "ahead" : "ended";
    }
}
