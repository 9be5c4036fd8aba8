package vn.motcua.demonstration;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.indicators.publication.IndexDesk;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Installation;
import vn.motcua.shared.RecurringJob;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;

/// Publishes the index of the demonstration's year month by month, as the province would have done:
/// put before the units on the fifth of the month after, and published when they had had their
/// time. The units have had their time with the last month of the year, too; to publish it is left
/// to whoever tries the desk. It is no chapter: what is published is what was counted, and that is
/// done beside the first start, not within it. One month at a time, so that nobody waits.
@Component
class IndexEditions {

    private static final int YEAR = 2023;
    private static final int MONTHS = 12;
    private static final int DAY = 5;

    /// Days after the end of a month by which it is published for certain.
    private static final int TAKES = 16;

    private static final int DRAFTED = 9;
    private static final int SENT = 11;
    private static final int APPROVED = 15;

    private final Installation installation;
    private final ServiceIndex index;
    private final IndexDesk desk;
    private final Organisation organisation;
    private final TransactionTemplate transactions;
    private int next = 1;

    IndexEditions(
            Installation installation,
            ServiceIndex index,
            IndexDesk desk,
            Organisation organisation,
            TransactionTemplate transactions) {
        this.installation = installation;
        this.index = index;
        this.desk = desk;
        this.organisation = organisation;
        this.transactions = transactions;
    }

    /// Publishes the next month that nobody drafted, once all that happened has been counted.
    void publishNext() {
        if (!installation.mode().demonstration() || next > MONTHS || !isCounted()) {
            return;
        }
        var month = Period.month(YEAR, next);
        if (month.last().plusDays(TAKES).isBefore(organisation.today())
                && !desk.wasDrafted(month)) {
            transactions.executeWithoutResult(_ -> publish(month));
        }
        next++;
    }

    private boolean isCounted() {
        var asOf = index.asOf();
        return asOf.event() != null && asOf.lag().isZero();
    }

    /// Drafted and put before the units on one day, and all but the last approved when their time
    /// was over.
    private void publish(Period month) {
        var day = month.last().plusDays(DAY);
        var province = organisation.byCode("H41", day).orElseThrow().id();
        var control = holder(province, Role.PROCEDURE_CONTROL, day);
        var draft = desk.draft(control, month, "", at(day, DRAFTED));
        desk.send(control, draft, desk.get(draft).version(), at(day, SENT));
        if (next == MONTHS) {
            return;
        }
        var sent = desk.get(draft);
        var until = requireNonNull(sent.correctionsUntil());
        var approved = organisation.calendar(province).workingDayAfter(until, 1);
        desk.approve(
                holder(province, Role.LEADER, approved),
                draft,
                sent.version(),
                at(approved, APPROVED));
    }

    private Actor holder(AgencyId unit, Role role, LocalDate day) {
        var account = organisation.holders(unit, role, day).getFirst().account();
        return Actor.staff(account, organisation.postsOf(account, day));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Formats.VIETNAM).toInstant();
    }

    @Configuration
    static class Job {

        @Bean
        RecurringJob publishDemonstration(IndexEditions editions) {
            return new RecurringJob(
                    "index of the demonstration",
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(3),
                    editions::publishNext);
        }
    }
}
