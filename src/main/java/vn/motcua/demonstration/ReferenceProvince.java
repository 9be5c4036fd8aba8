package vn.motcua.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.access.DemoAccounts;
import vn.motcua.access.DemoAccounts.NewPerson;
import vn.motcua.casework.Replay;
import vn.motcua.casework.Replay.Past;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Installation;
import vn.motcua.web.Formats;

/// On the first start of a demonstration: all units with their people, the shipped procedures, two
/// hundred citizens and three thousand cases of the last three months. The same seed makes the same
/// province.
@Component
@ConditionalOnBooleanProperty(name = "motcua.reference-province", matchIfMissing = true)
@Order(0)
class ReferenceProvince implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceProvince.class);
    private static final long SEED = 20_240_119L;
    private static final int CITIZENS = 200;
    private static final int SHOWN_CITIZENS = 2;
    private static final int CASES = 3_000;
    private static final int MONTHS = 3;
    private static final int BATCH = 500;
    private static final String SHOWN_COMMUNE = "H41.31.01";

    private final Installation installation;
    private final AgencyImport agencies;
    private final ShippedProcedures procedures;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final DemoAccounts accounts;
    private final Staffing staffing;
    private final Forms forms;
    private final Replay replay;
    private final List<Chapter> chapters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReferenceProvince(
            Installation installation,
            AgencyImport agencies,
            ShippedProcedures procedures,
            Organisation organisation,
            Catalogue catalogue,
            DemoAccounts accounts,
            Staffing staffing,
            Forms forms,
            Replay replay,
            List<Chapter> chapters,
            TransactionTemplate transactions,
            Clock clock) {
        this.installation = installation;
        this.agencies = agencies;
        this.procedures = procedures;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.staffing = staffing;
        this.forms = forms;
        this.replay = replay;
        this.chapters = chapters;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!installation.mode().demonstration()) {
            return;
        }
        accounts.createClient();
        agencies.load();
        procedures.load();
        if (accounts.shown().isEmpty()) {
            // All or nothing: a first start that was cut off begins anew.
            transactions.executeWithoutResult(_ -> populate());
        }
    }

    private void populate() {
        var random = new SplittableRandom(SEED);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Formats.VIETNAM);
        var units =
                organisation.at(today).stream().sorted(Comparator.comparing(Agency::code)).toList();
        LOG.info("First start: inventing the people of {} units", units.size());
        staffing.hire(units, organisation.byCode(SHOWN_COMMUNE, today).orElseThrow(), random);
        var citizens = citizens(random);
        LOG.info("First start: inventing {} cases", CASES);
        var province = province(units, citizens, random, today);
        write(invent(new PastCases(province, organisation, forms, now), now));
        var setting = new Chapter.Setting(random, units, province.staff(), now);
        chapters.forEach(chapter -> chapter.write(setting));
    }

    private List<AccountId> citizens(RandomGenerator random) {
        var names = new Names();
        var people =
                IntStream.range(0, CITIZENS)
                        .mapToObj(i ->
                                NewPerson.citizen(
                                        names.next(random, i % 2 == 0), i < SHOWN_CITIZENS))
                        .toList();
        return accounts.create(people);
    }

    private PastCases.Province province(
            List<Agency> units, List<AccountId> citizens, RandomGenerator random, LocalDate today) {
        var all =
                procedures.keys().stream()
                        .map(code -> catalogue.current(code, today))
                        .flatMap(java.util.Optional::stream)
                        .toList();
        var handled = new HashMap<AgencyId, List<ProcedureVersion>>();
        for (var unit : units) {
            handled.put(unit.id(), PastCases.Province.handledBy(unit, all, catalogue));
        }
        return new PastCases.Province(
                random,
                units.stream().collect(Collectors.groupingBy(Agency::tier)),
                handled,
                staffing.actors(units, today),
                citizens);
    }

    private static List<Past> invent(PastCases cases, Instant now) {
        var today = LocalDate.ofInstant(now, Formats.VIETNAM);
        var invented = new ArrayList<Past>();
        while (invented.size() < CASES) {
            cases.next(today.minusMonths(MONTHS), today).ifPresent(invented::add);
        }
        invented.sort(Comparator.comparing(Past::at));
        return invented;
    }

    private void write(List<Past> invented) {
        for (int from = 0; from < invented.size(); from += BATCH) {
            var to = Math.min(from + BATCH, invented.size());
            replay.write(invented.subList(from, to));
            LOG.info("First start: {} of {} cases", to, invented.size());
        }
    }
}
