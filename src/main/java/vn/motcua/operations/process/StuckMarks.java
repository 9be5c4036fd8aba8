package vn.motcua.operations.process;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.organisation.Organisation;

/// Works out from when on each open case will have waited too long, where that was not done as its
/// last step was followed or since the experience of a new day: so that pages count, and do not
/// calculate.
@Service
class StuckMarks {

    private static final int BATCH = 500;

    private final OpenRepository open;
    private final Experiences experiences;
    private final LongWaits waits;
    private final Organisation organisation;
    private final TransactionTemplate transaction;

    StuckMarks(
            OpenRepository open,
            Experiences experiences,
            LongWaits waits,
            Organisation organisation,
            TransactionTemplate transaction) {
        this.open = open;
        this.experiences = experiences;
        this.waits = waits;
        this.organisation = organisation;
        this.transaction = transaction;
    }

    /// All there are to do; each batch in a transaction of its own, since steps wait for its rows.
    void mark() {
        experiences.renew();
        var today = organisation.today();
        List<OpenCase> batch;
        do {
            batch = open.unmarked(today, BATCH);
            var marks = batch.stream().map(this::mark).toList();
            if (!marks.isEmpty()) {
                transaction.executeWithoutResult(_ -> open.mark(marks, today));
            }
        } while (batch.size() == BATCH);
    }

    private OpenRepository.Mark mark(OpenCase open) {
        return new OpenRepository.Mark(
                open,
                waits.from(
                        new LongWaits.Wait(
                                open.procedure(),
                                open.activity(),
                                open.unit(),
                                open.since(),
                                open.waits())));
    }
}
