package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Refusal;

/// The agencies as they stand on a date, for other systems. Public.
@RestController
@RequestMapping("/api/v1/units")
@PreAuthorize("permitAll()")
@Tag(name = "units")
class UnitsApi {

    private static final String EXAMPLE =
            """
            {
              "at": "2024-01-19",
              "units": [
                {
                  "id": 29,
                  "code": "H41.31.05",
                  "name": "UBND phường Hưng Bình",
                  "tier": "commune",
                  "parent": "H41.31",
                  "gsoCode": "16672",
                  "sample": false,
                  "validity": {"from": "2022-01-01"}
                }
              ]
            }
            """;

    private final Organisation organisation;

    UnitsApi(Organisation organisation) {
        this.organisation = organisation;
    }

    /// All units of a date in the order of their codes; there are a few hundred, so in one answer.
    record Units(LocalDate at, List<Unit> units) {}

    /// @param sample whether code or name is a sample of this installation without a source
    record Unit(
            int id,
            String code,
            String name,
            String tier,
            @Nullable String parent,
            @Nullable String gsoCode,
            boolean sample,
            Validity validity) {}

    /// From a day on until the day on which it no longer is; `successor` goes on with its cases.
    record Validity(LocalDate from, @Nullable LocalDate until, @Nullable String successor) {}

    @GetMapping
    @Operation(
            operationId = "listUnits",
            summary = "All units as they stand on a date, in the order of their codes")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Units.class),
                            examples = @ExampleObject(value = EXAMPLE)))
    Units units(
            @Parameter(description = "The date; today's when left out", example = "2024-01-19")
                    @RequestParam(required = false)
                    @Nullable String at) {
        var date = at == null ? organisation.today() : date(at);
        return new Units(
                date, organisation.at(date).stream().map(agency -> unit(agency, date)).toList());
    }

    private Unit unit(Agency agency, LocalDate date) {
        return new Unit(
                agency.id().value(),
                agency.code(),
                agency.name(),
                agency.tier().code(),
                code(agency.parent(), date),
                agency.gsoCode(),
                agency.sample(),
                validity(agency));
    }

    private Validity validity(Agency agency) {
        var until = agency.validTo();
        var later = until == null ? agency.id() : organisation.currentOn(agency.id(), until);
        return new Validity(
                agency.validFrom(),
                until,
                until == null || later.equals(agency.id()) ? null : code(later, until));
    }

    private @Nullable String code(@Nullable AgencyId id, LocalDate date) {
        return id == null ? null : organisation.find(id, date).map(Agency::code).orElse(null);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new FaultyDate();
        }
    }

    /// The date is not written as `2024-12-01`.
    static final class FaultyDate extends Refusal {

        FaultyDate() {
            super(Kind.MALFORMED, "faulty-date", "at must be a date such as 2024-12-01");
        }
    }
}
