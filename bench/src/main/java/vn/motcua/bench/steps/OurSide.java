package vn.motcua.bench.steps;

import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.Casework;
import vn.motcua.casework.Command;
import vn.motcua.casework.WorklistFilter;

/// The program, through the services its pages call: rights, deadline, history, audit, and the
/// notices that follow. A step is one transaction as on the other sides, or two, as when a page
/// shows the worklist and the next request acts.
public final class OurSide implements Side {

    private final String name;
    private final Fixture fixture;
    private final TransactionTemplate transaction;
    private final List<Fixture.Desk> desks;
    private final WorklistFilter free;
    private final CaseInquiry inquiry;
    private final Casework casework;

    /// @param asPages whether looking and acting are two transactions
    public OurSide(ApplicationContext context, Fixture fixture, boolean asPages) {
        this.name = asPages ? "pages" : "motcua";
        this.fixture = fixture;
        this.desks = fixture.desks(asPages ? 2 * OFFICERS : 0);
        this.free = free(fixture.shared(desks) ? fixture.code() : null);
        this.transaction = asPages ? null : context.getBean(TransactionTemplate.class);
        this.inquiry = context.getBean(CaseInquiry.class);
        this.casework = context.getBean(Casework.class);
    }

    /// Whoever has a desk with other cases asks for those of the measured procedure.
    private static WorklistFilter free(String procedure) {
        return new WorklistFilter(WorklistFilter.Whose.FREE, null, null, procedure, null, null);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void fill(int standing, int each, int officers) throws Exception {
        fixture.fill(desks, standing, each, officers);
    }

    @Override
    public Measured work(int officers, Duration length) throws Exception {
        return Crew.work(officers, length, this::step);
    }

    void step(int officer) {
        if (transaction == null) {
            act(officer);
        } else {
            transaction.executeWithoutResult(_ -> act(officer));
        }
    }

    private void act(int officer) {
        var actor = desks.get(officer).officer();
        var first = inquiry.worklist(actor, free).getFirst();
        casework.act(
                actor,
                new CaseId(first.id()),
                first.version(),
                new Command.Claim(),
                new Command.Complete(null));
    }

    @Override
    public void close() {}
}
