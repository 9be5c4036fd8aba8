package vn.motcua.organisation;

import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static vn.motcua.organisation.db.Tables.CALENDAR_CHANGE;
import static vn.motcua.organisation.db.Tables.CALENDAR_DAY;
import static vn.motcua.organisation.db.Tables.CALENDAR_HOURS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.organisation.LocalDay.Validity;
import vn.motcua.organisation.db.tables.records.CalendarDayRecord;
import vn.motcua.organisation.db.tables.records.CalendarHoursRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

@Repository
class CalendarRepository {

    private final DSLContext db;

    CalendarRepository(DSLContext db) {
        this.db = db;
    }

    Calendars calendars() {
        return new Calendars(
                db.selectFrom(CALENDAR_HOURS)
                        .orderBy(CALENDAR_HOURS.ID)
                        .fetch(CalendarRepository::toHours),
                db.selectFrom(CALENDAR_DAY)
                        .orderBy(CALENDAR_DAY.ID)
                        .fetch(CalendarRepository::toDay));
    }

    long insertChange(NumberedChange change) {
        return requireNonNull(
                db.insertInto(CALENDAR_CHANGE)
                        .set(CALENDAR_CHANGE.AGENCY, change.agency().value())
                        .set(CALENDAR_CHANGE.KIND, change.kind())
                        .set(CALENDAR_CHANGE.REASON, change.reason())
                        .set(CALENDAR_CHANGE.CASES, change.cases())
                        .set(CALENDAR_CHANGE.AT, change.at())
                        .set(CALENDAR_CHANGE.ACCOUNT, change.by().value())
                        .returningResult(CALENDAR_CHANGE.NUMBER)
                        .fetchOne(CALENDAR_CHANGE.NUMBER));
    }

    List<NumberedChange> changesOf(Collection<AgencyId> units, int limit) {
        return db.select(
                        CALENDAR_CHANGE.NUMBER,
                        CALENDAR_CHANGE.AGENCY.convertFrom(AgencyId::new),
                        CALENDAR_CHANGE.KIND,
                        CALENDAR_CHANGE.REASON,
                        CALENDAR_CHANGE.CASES,
                        CALENDAR_CHANGE.AT,
                        CALENDAR_CHANGE.ACCOUNT.convertFrom(AccountId::new))
                .from(CALENDAR_CHANGE)
                .where(CALENDAR_CHANGE.AGENCY.in(units.stream().map(AgencyId::value).toList()))
                .orderBy(CALENDAR_CHANGE.NUMBER.desc())
                .limit(limit)
                .fetch(mapping(NumberedChange::new));
    }

    /// Whether an editor has chosen since a change that open cases keep their calendar.
    boolean keptSince(Collection<AgencyId> units, long number) {
        return db.fetchExists(
                CALENDAR_CHANGE,
                CALENDAR_CHANGE.AGENCY.in(units.stream().map(AgencyId::value).toList()),
                CALENDAR_CHANGE.NUMBER.gt(number),
                CALENDAR_CHANGE.CASES.eq("kept"));
    }

    void insertHours(AgencyId agency, List<HoursVariant> variants, long number) {
        db.batchInsert(variants.stream().map(v -> toRecord(agency, v, number)).toList()).execute();
    }

    void insertDays(AgencyId agency, List<SpecialDay> days, boolean below, long number) {
        db.batchInsert(days.stream().map(day -> toRecord(agency, day, below, number)).toList())
                .execute();
    }

    void endHours(AgencyId agency, long number) {
        db.update(CALENDAR_HOURS)
                .set(CALENDAR_HOURS.UNTIL, number)
                .where(CALENDAR_HOURS.AGENCY.eq(agency.value()), CALENDAR_HOURS.UNTIL.isNull())
                .execute();
    }

    void endDays(AgencyId agency, Collection<LocalDate> dates, long number) {
        db.update(CALENDAR_DAY)
                .set(CALENDAR_DAY.UNTIL, number)
                .where(
                        CALENDAR_DAY.AGENCY.eq(agency.value()),
                        CALENDAR_DAY.DATE.in(dates),
                        CALENDAR_DAY.UNTIL.isNull())
                .execute();
    }

    private static UnitHours toHours(CalendarHoursRecord row) {
        return new UnitHours(
                row.getId(),
                new AgencyId(row.getAgency()),
                new HoursVariant(
                        row.getStarts(),
                        row.getEnds(),
                        season(row.getSeasonFrom(), row.getSeasonTo()),
                        weekdays(row.getWeekdays()),
                        WindowText.read(row.getWindows())),
                new Validity(row.getSince(), row.getUntil()));
    }

    private static LocalDay toDay(CalendarDayRecord row) {
        return new LocalDay(
                row.getId(),
                new AgencyId(row.getAgency()),
                new SpecialDay(
                        row.getDate(),
                        DayKind.valueOf(row.getKind()),
                        WindowText.read(row.getWindows()),
                        DayGround.local(row.getSource())),
                row.getBelow(),
                new Validity(row.getSince(), row.getUntil()));
    }

    private static CalendarHoursRecord toRecord(AgencyId agency, HoursVariant hours, long number) {
        var season = hours.season();
        var record = new CalendarHoursRecord();
        record.setAgency(agency.value());
        record.setStarts(hours.from());
        record.setEnds(hours.until());
        record.setSeasonFrom(season == null ? null : season.from().toString());
        record.setSeasonTo(season == null ? null : season.to().toString());
        record.setWeekdays(
                hours.days().stream()
                        .sorted()
                        .map(day -> "" + day.getValue())
                        .collect(Collectors.joining()));
        record.setWindows(WindowText.write(hours.windows()));
        record.setSince(number);
        return record;
    }

    private static CalendarDayRecord toRecord(
            AgencyId agency, SpecialDay day, boolean below, long number) {
        var record = new CalendarDayRecord();
        record.setAgency(agency.value());
        record.setDate(day.date());
        record.setKind(day.kind().name());
        record.setWindows(WindowText.write(day.windows()));
        record.setSource(day.ground().source());
        record.setBelow(below);
        record.setSince(number);
        return record;
    }

    private static @Nullable Season season(@Nullable String from, @Nullable String to) {
        return from == null || to == null
                ? null
                : new Season(MonthDay.parse(from), MonthDay.parse(to));
    }

    private static Set<DayOfWeek> weekdays(String digits) {
        return digits.chars()
                .mapToObj(digit -> DayOfWeek.of(Character.digit(digit, 10)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
