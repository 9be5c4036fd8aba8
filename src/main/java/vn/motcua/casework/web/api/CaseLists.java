package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseFilter;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseRow;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.QueryText;

/// Pages of cases, newest first. A page ends with the cursor of the next.
@Component
class CaseLists {

    private static final int MOST = 50;
    private static final Map<String, String> STATES =
            CaseFilter.STATES.stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), s -> s));

    private final CaseInquiry inquiry;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final CaseAnswers answers;

    CaseLists(
            CaseInquiry inquiry,
            Catalogue catalogue,
            Organisation organisation,
            CaseAnswers answers) {
        this.inquiry = inquiry;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.answers = answers;
    }

    /// One page.
    ///
    /// @param next cursor to give as `after` for the page that follows; absent on the last
    @Schema(name = "CaseList")
    record CaseList(List<Row> cases, @Nullable String next) {}

    /// One case of a list.
    @Schema(name = "CaseRow")
    record Row(
            String code,
            int version,
            String state,
            CaseAnswer.ProcedureName procedure,
            UnitAnswer unit,
            Instant filed,
            Instant since,
            @Nullable Instant due,
            String clock,
            String applicant,
            CaseLinks links) {}

    CaseList find(Actor actor, QueryText query) {
        var limit = query.whole("limit", MOST, 1, MOST);
        var filter = filter(query, limit);
        query.check();
        var slice = filter.slice(inquiry.ofUnits(actor, filter));
        return new CaseList(slice.rows().stream().map(this::row).toList(), slice.next());
    }

    /// Asks for one more than is shown, to know whether there is a next page.
    private CaseFilter filter(QueryText query, int limit) {
        var unit =
                query.found(
                        "unit",
                        40,
                        code -> organisation.byCode(code, organisation.today()).orElse(null));
        return new CaseFilter(
                unit == null ? null : unit.id(),
                query.oneOfOrNull("state", STATES),
                query.textOrNull("procedure", 60),
                query.found("code", 60, code -> CaseCode.beginning(code).orElse(null)),
                null,
                query.found("after", 80, CaseFilter.Before::of),
                limit + 1);
    }

    private Row row(CaseRow row) {
        var procedure = catalogue.version(row.procedureVersion());
        return new Row(
                row.code(),
                row.version(),
                row.state(),
                new CaseAnswer.ProcedureName(procedure.code(), procedure.id(), procedure.name()),
                answers.unit(row.unit()),
                row.filed(),
                row.since(),
                row.due(),
                row.clock(),
                row.applicant(),
                CaseLinks.of(row.code()));
    }
}
