package vn.motcua.feedback;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.web.WaitingSource;

/// Complaints that wait for who deals with them, a line per thing to do.
@Component
class ComplaintsWaiting implements WaitingSource {

    private final ComplaintDesk desk;

    ComplaintsWaiting(ComplaintDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        return desk.waitingFor(actor).stream()
                .map(w ->
                        new Waiting(
                                "feedback.waiting." + w.state(),
                                List.of(Integer.toString(w.number())),
                                "/complaints?state=" + w.state(),
                                w.first()))
                .toList();
    }
}
