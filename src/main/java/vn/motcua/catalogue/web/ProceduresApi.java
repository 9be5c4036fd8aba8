package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureFilter;
import vn.motcua.catalogue.ProcedureHits;
import vn.motcua.catalogue.ProcedureSheet;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.NotFound;

/// The catalogue for programs. It is public, as the law has it: everyone may see which procedures
/// there are.
@RestController
@RequestMapping("/api/v1/procedures")
@PreAuthorize("permitAll()")
@Tag(name = "procedures")
class ProceduresApi {

    private static final int MOST = 100;

    private final Catalogue catalogue;
    private final Organisation organisation;

    ProceduresApi(Catalogue catalogue, Organisation organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    @GetMapping
    @Operation(
            operationId = "findProcedures",
            summary = "Find procedures",
            description =
                    "Filters: q (words, with or without marks), field, tier, agency (organisation"
                            + " code), event, level. Follow next as cursor for the next page.")
    Found find(
            @ParameterObject ProcedureQuery query,
            @Parameter(description = "Cursor: the `next` of the page before. Opaque")
                    @RequestParam(required = false)
                    @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var agency =
                query.agency() == null
                        ? null
                        : organisation
                                .byCode(query.agency(), organisation.today())
                                .orElseThrow(() -> new NotFound("agency " + query.agency()));
        var filter = at(query.filter(agency, Math.clamp(limit, 1, MOST)), cursor);
        var hits = catalogue.search(filter, organisation.today());
        return new Found(
                hits.hits().stream().map(Item::of).toList(),
                hits.total(),
                hits.alike(),
                hits.next());
    }

    private static ProcedureFilter at(ProcedureFilter filter, @Nullable String cursor) {
        return new ProcedureFilter(
                filter.text(),
                filter.field(),
                filter.tier(),
                filter.departments(),
                filter.lifeEvent(),
                filter.level(),
                cursor,
                filter.limit());
    }

    @GetMapping("/{code}")
    @Operation(operationId = "getProcedure", summary = "One procedure as it is in force today")
    Procedure show(@PathVariable String code) {
        return catalogue
                .currentSheet(code, organisation.today())
                .map(Procedure::of)
                .orElseThrow(() -> new NotFound("procedure " + code));
    }

    /// @param alike whether these only resemble what was asked for
    /// @param next cursor of the next page
    record Found(List<Item> items, int total, boolean alike, @Nullable String next) {}

    record Item(
            String code,
            String name,
            String field,
            List<String> tiers,
            @Nullable String onlineLevel,
            @Nullable String handledOutsideBy) {

        static Item of(ProcedureHits.Hit hit) {
            return new Item(
                    hit.code(),
                    hit.name(),
                    hit.field(),
                    hit.tiers().stream().sorted().map(Tier::code).toList(),
                    hit.onlineLevel() == null ? null : hit.onlineLevel().code(),
                    hit.outsideOwner());
        }
    }

    /// @param version number of the version a case filed today would keep
    /// @param flags what is missing or doubtful in the sources
    record Procedure(
            String code,
            int version,
            @Nullable String localCode,
            String name,
            String field,
            List<String> tiers,
            List<String> applicants,
            @Nullable String onlineLevel,
            List<Way> channels,
            List<Paper> components,
            List<String> results,
            List<String> legalBasis,
            @Nullable String handledOutsideBy,
            List<String> flags,
            String effectiveFrom) {

        static Procedure of(ProcedureSheet sheet) {
            var version = sheet.version();
            return new Procedure(
                    version.code(),
                    version.id(),
                    version.localCode(),
                    version.name(),
                    version.field(),
                    version.tiers().stream().sorted().map(Tier::code).toList(),
                    version.applicants().stream()
                            .sorted()
                            .map(a -> a.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    version.onlineLevel() == null ? null : version.onlineLevel().code(),
                    Arrays.stream(Channel.values())
                            .filter(version::accepts)
                            .map(c -> Way.of(version, c))
                            .toList(),
                    version.components().stream().map(Paper::of).toList(),
                    version.results(),
                    version.legalBasis(),
                    version.outsideOwner(),
                    version.flags().stream().sorted().toList(),
                    version.effectiveFrom().toString());
        }
    }

    /// A way to file, with its time limit and fee where a source gives them.
    record Way(
            String channel,
            @Nullable Integer limitAmount,
            @Nullable String limitUnit,
            @Nullable Long feeDong) {

        static Way of(ProcedureVersion version, Channel channel) {
            var limit = version.limit(channel).orElse(null);
            var fee = version.fee(channel).map(ProcedureVersion.Fee::amount).orElse(null);
            return new Way(
                    channel.code(),
                    limit == null ? null : limit.amount(),
                    limit == null ? null : limit.unit().code(),
                    fee == null ? null : fee.dong());
        }
    }

    record Paper(int id, String name, int originals, int copies, boolean required) {

        static Paper of(ProcedureVersion.Component component) {
            return new Paper(
                    component.id(),
                    component.name(),
                    component.originals(),
                    component.copies(),
                    component.required());
        }
    }
}
