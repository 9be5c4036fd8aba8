package vn.motcua.casework.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;
import vn.motcua.web.WaitingSource;

/// Cases that wait for who assigns them or signs their results, a line per pile of the worklist.
@Component
class WorkWaiting implements WaitingSource {

    private static final Set<Role> DECIDING = EnumSet.of(Role.HEAD, Role.SIGNER);

    private final CaseInquiry inquiry;

    WorkWaiting(CaseInquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        return inquiry.piles(actor, DECIDING).stream()
                .map(pile ->
                        new Waiting(
                                "casework.waiting." + pile.queue(),
                                List.of(Integer.toString(pile.number())),
                                WorkAddress.ofQueue(pile.queue()),
                                pile.first()))
                .toList();
    }
}
