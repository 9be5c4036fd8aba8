package vn.motcua.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.motcua.casework.deadline.DeadlineClock;
import vn.motcua.casework.deadline.DeadlineRules;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.Step;
import vn.motcua.catalogue.Step.Action;
import vn.motcua.catalogue.Step.Kind;
import vn.motcua.organisation.PublicHolidays;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.organisation.WorkingHours;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;
import vn.motcua.shared.Role;
import vn.motcua.shared.TimeLimit;

/// Cases in the words of the domain.
final class CaseFixtures {

    static final Instant FRIDAY_9AM = Instant.parse("2024-01-19T02:00:00Z");
    static final Instant MONDAY_9AM = Instant.parse("2024-01-22T02:00:00Z");
    static final AgencyId COMMUNE = AgencyId.of(500);
    static final AccountId OFFICER = new AccountId(new UUID(1, 1));
    static final AccountId SIGNER = new AccountId(new UUID(1, 2));

    /// Every kind of step once, and all that a work step may allow.
    static final Route ROUTE =
            new Route(
                    List.of(
                            new Step("transfer", "Chuyển", Kind.TRANSFER, Role.INTAKE, 4, Set.of()),
                            new Step("assign", "Phân công", Kind.ASSIGN, Role.HEAD, 4, Set.of()),
                            new Step(
                                    "work",
                                    "Thụ lý",
                                    Kind.WORK,
                                    Role.CASE_OFFICER,
                                    8,
                                    Set.of(
                                            Action.REQUEST_SUPPLEMENT,
                                            Action.DEMAND_FEE,
                                            Action.STOP)),
                            new Step("sign", "Ký", Kind.SIGN, Role.SIGNER, 4, Set.of()),
                            new Step("issue", "Phát hành", Kind.ISSUE, Role.CLERK, 4, Set.of()),
                            new Step("return", "Trả", Kind.RETURN, Role.RETURNS, 0, Set.of())));

    private CaseFixtures() {}

    static Case filed(Instant at) {
        return new Case(
                CaseId.next(at),
                new CaseCode("H41.31.05-240119-0001"),
                1,
                new Filing(1, "1.001193", Channel.ONLINE, FiledBy.PERSON, COMMUNE, OFFICER, at),
                COMMUNE,
                null,
                null,
                new CaseState.Submitted(at),
                new CaseClock.NotStarted(TimeLimit.workingDays(3)),
                null);
    }

    static Moment at(Instant now, AccountId who) {
        return new Moment(now, who, ROUTE, new PlainClocks());
    }

    /// One case in every state, by the state's stored name.
    static Map<String, Case> inEveryState() {
        var officer = at(FRIDAY_9AM, OFFICER);
        var signer = at(FRIDAY_9AM, SIGNER);
        var submitted = filed(FRIDAY_9AM);
        var accepted = submitted.on(new Command.Accept(), officer);
        var awaitingAssignment = accepted.on(new Command.Transfer(COMMUNE), officer);
        var working = awaitingAssignment.on(new Command.Assign(OFFICER), officer);
        var awaitingSignature = working.on(new Command.Complete(null), officer);
        var awaitingIssue = awaitingSignature.on(new Command.Sign(), signer);
        var issued = awaitingIssue.on(new Command.Issue("12/UBND", ResultForm.PAPER), officer);
        return Map.ofEntries(
                Map.entry("submitted", submitted),
                Map.entry("accepted", accepted),
                Map.entry("awaiting_assignment", awaitingAssignment),
                Map.entry("working", working),
                Map.entry("awaiting_signature", awaitingSignature),
                Map.entry("awaiting_issue", awaitingIssue),
                Map.entry(
                        "awaiting_supplement",
                        working.on(new Command.RequestSupplement("Bản sao"), officer)),
                Map.entry(
                        "awaiting_payment",
                        working.on(new Command.DemandFee(new Money(8000), "Lệ phí"), officer)),
                Map.entry("issued", issued),
                Map.entry("refused", submitted.on(new Command.Refuse("Không thuộc"), officer)),
                Map.entry("returned", issued.on(new Command.Return(), officer)),
                Map.entry("withdrawn", working.on(new Command.Withdraw("Đổi ý"), officer)),
                Map.entry("stopped", working.on(new Command.Stop("Trùng"), officer)));
    }

    /// Whole days by the Civil Code, in a calendar of ordinary hours and public holidays.
    static final class PlainClocks implements Moment.Clocks {

        private static final WorkingCalendar CALENDAR =
                WorkingCalendar.of(
                        WorkingHours.customary(),
                        PublicHolidays.shipped().asKnownOn(LocalDate.of(2024, 1, 19)));
        private final DeadlineRules rules = DeadlineRules.shipped();

        @Override
        public DeadlineClock start(TimeLimit limit, AgencyId unit) {
            var rule = rules.inForce(DeadlineRules.CIVIL_CODE, LocalDate.of(2024, 1, 19));
            return new DeadlineClock(limit, rule, CALENDAR);
        }

        @Override
        public DeadlineClock of(TimeLimit limit, CaseClock.Basis basis, AgencyId unit) {
            return new DeadlineClock(limit, rules.get(basis.rule()), CALENDAR);
        }

        @Override
        public long calendar(AgencyId unit) {
            return 1;
        }

        @Override
        public long onward(AgencyId unit, long earlier) {
            return earlier;
        }
    }
}
