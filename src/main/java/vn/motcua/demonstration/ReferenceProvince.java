package vn.motcua.demonstration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.Installation;

/// On the first start of a demonstration: all units with their people, the shipped procedures, some
/// hundred citizens and a hundredth of a province's year of cases.
@Component
@ConditionalOnBooleanProperty(name = "motcua.reference-province", matchIfMissing = true)
@Order(0)
class ReferenceProvince implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceProvince.class);

    private final Installation installation;
    private final Foundations foundations;
    private final Generating generating;
    private final TransactionTemplate transactions;

    ReferenceProvince(
            Installation installation,
            Foundations foundations,
            Generating generating,
            TransactionTemplate transactions) {
        this.installation = installation;
        this.foundations = foundations;
        this.generating = generating;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!installation.mode().demonstration()) {
            return;
        }
        foundations.lay();
        if (!generating.inhabited()) {
            // All or nothing: a first start that was cut off begins anew.
            transactions.executeWithoutResult(
                    _ -> generating.atOnce(Generation.FIRST_START, new Log()));
        }
    }

    private static final class Log implements Generating.Progress {

        @Override
        public void people(int units) {
            LOG.info("First start: inventing the people of {} units and their cases", units);
        }

        @Override
        public void cases(int done, int total) {
            LOG.info("First start: {} of {} cases", done, total);
        }
    }
}
