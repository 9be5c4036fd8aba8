package vn.motcua.casework.web.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.casework.Reckoning;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.OutsideCalendar;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.LimitUnit;
import vn.motcua.shared.TimeLimit;
import vn.motcua.web.FaultyRequest;
import vn.motcua.web.Formats;
import vn.motcua.web.QueryText;

/// When something would be due, reckoned for whoever asks. Public; touches no case.
@RestController
@RequestMapping("/api/v1/deadlines")
@PreAuthorize("permitAll()")
@Tag(name = "deadlines")
class DeadlinesApi {

    private static final Map<String, LimitUnit> UNITS =
            FilingReader.words(LimitUnit.values(), LimitUnit::code);
    private static final String PROVINCE = "H41";
    private static final int LONGEST = 9_999;

    private final Reckoning reckoning;
    private final Organisation organisation;

    DeadlinesApi(Reckoning reckoning, Organisation organisation) {
        this.reckoning = reckoning;
        this.organisation = organisation;
    }

    @GetMapping
    @Operation(
            operationId = "reckonDeadline",
            summary = "When something received at a moment is due, with the proof")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            example = "2024-01-19T15:30",
            description =
                    "Moment of receipt; without an offset in Vietnam time, a date alone means its first minute")
    @Parameter(
            name = "amount",
            in = ParameterIn.QUERY,
            required = true,
            example = "5",
            description = "0 days: within the same day")
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            required = true,
            example = "working_day",
            description = "hour, working_day or calendar_day")
    @Parameter(
            name = "agency",
            in = ParameterIn.QUERY,
            example = "H41.31.05",
            description = "Whose calendar; the province's when left out")
    DeadlineAnswer deadline(QueryText query) {
        var asked = read(query);
        try {
            return DeadlineAnswer.of(reckoning.prove(asked.from(), asked.limit(), asked.agency()));
        } catch (OutsideCalendar _) {
            throw outside(query, "amount");
        }
    }

    private Asked read(QueryText query) {
        query.require("from", "amount", "unit");
        var from = query.found("from", 40, DeadlinesApi::moment);
        var unit = query.oneOfOrNull("unit", UNITS);
        var amount = query.whole("amount", 1, unit == LimitUnit.HOUR ? 1 : 0, LONGEST);
        var agency = query.found("agency", 40, this::agency);
        if (from != null && isOutside(from)) {
            throw outside(query, "from");
        }
        query.check();
        return new Asked(
                requireNonNull(from),
                new TimeLimit(amount, requireNonNull(unit)),
                agency == null ? requireNonNull(agency(PROVINCE)) : agency);
    }

    private record Asked(Instant from, TimeLimit limit, AgencyId agency) {}

    private @Nullable AgencyId agency(String code) {
        return organisation.byCode(code, organisation.today()).map(Agency::id).orElse(null);
    }

    private static boolean isOutside(Instant from) {
        var day = LocalDate.ofInstant(from, Formats.VIETNAM);
        return day.isBefore(WorkingCalendar.FIRST) || day.isAfter(WorkingCalendar.LAST);
    }

    private static FaultyRequest outside(QueryText query, String parameter) {
        query.fault(parameter, "outside-calendar", WorkingCalendar.FIRST, WorkingCalendar.LAST);
        return query.refusal();
    }

    /// A moment with an offset (a plus that became a blank is forgiven), in Vietnam time, or a day.
    private static @Nullable Instant moment(String text) {
        var plain = text.replace(' ', '+');
        return Stream.<Function<String, Instant>>of(
                        t -> OffsetDateTime.parse(t).toInstant(),
                        t -> LocalDateTime.parse(t).atZone(Formats.VIETNAM).toInstant(),
                        t -> LocalDate.parse(t).atStartOfDay(Formats.VIETNAM).toInstant())
                .flatMap(reading -> read(plain, reading).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Instant> read(String text, Function<String, Instant> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
