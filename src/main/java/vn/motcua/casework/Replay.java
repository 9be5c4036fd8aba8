package vn.motcua.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Formats;

/// Writes cases of the past, each through the same transitions as a living one, many at a time: for
/// provinces that leave another system, and for the demonstration. Asks for no rights; only
/// operators' commands call it.
@Service
@Transactional
public class Replay {

    private final ReplayRepository repository;
    private final Organisation organisation;
    private final Retelling retelling;

    Replay(ReplayRepository repository, Organisation organisation, CaseClocks clocks) {
        this.repository = repository;
        this.organisation = organisation;
        this.retelling = new Retelling(clocks::on);
    }

    /// Writes a batch; keep it below a second's work, so that followers are not held back.
    ///
    /// @return the codes, in the order of the batch
    public List<CaseCode> write(List<Past> batch) {
        var numbers = take(batch);
        var written = new ArrayList<ReplayRepository.Written>(batch.size());
        for (var past : batch) {
            written.add(retelling.tell(CaseId.next(past.at()), code(past, numbers), past));
        }
        repository.insert(written);
        return written.stream().map(w -> w.last().code()).toList();
    }

    /// Writes cases that another system led to where they are: its steps stay in its own words, its
    /// due date stays as it was promised. A case without a code that can be ours gets one of the
    /// unit and the day it was filed.
    ///
    /// @return their identifiers, in the order of the batch
    public List<CaseId> writeForeign(List<ForeignCase> batch) {
        var numbers = take(batch.stream().map(Replay::filed).toList());
        var written = batch.stream().map(past -> foreign(past, numbers)).toList();
        repository.insert(written);
        repository.insertForeign(written, batch);
        return written.stream().map(w -> w.last().id()).toList();
    }

    private static Past filed(ForeignCase past) {
        return new Past(
                past.input(), past.by(), past.dates().filed(), past.origin().code(), List.of());
    }

    private ReplayRepository.Written foreign(ForeignCase past, Map<UnitDay, Integer> numbers) {
        var route = past.input().procedure().route();
        var filed = filed(past);
        var opened =
                Retelling.open(CaseId.next(filed.at()), code(filed, numbers), filed)
                        .recounted(new CaseClock.Promised(past.dates().due()));
        var during = past.during(opened, route);
        var last = past.last(during, route).atVersion(past.steps().size() + 1);
        var happened = new ArrayList<Happening>();
        var first = past.steps().isEmpty() ? last : during;
        happened.add(new Happening("taken-over", past.by(), filed.at(), null, first, null, null));
        for (var step : past.steps()) {
            var version = happened.size() + 1;
            var place = version == last.version() ? last : during.atVersion(version);
            happened.add(
                    new Happening(
                            "imported",
                            step.by(),
                            step.at(),
                            during.state(),
                            place.decidedBy(step.unit()),
                            step.activity(),
                            null));
        }
        return new ReplayRepository.Written(last, Desk.of(last, route), filed, happened);
    }

    private CaseCode code(Past past, Map<UnitDay, Integer> numbers) {
        if (past.foreignCode() != null) {
            return past.foreignCode();
        }
        var key = UnitDay.of(past);
        var number = numbers.merge(key, 1, Integer::sum);
        var unit = organisation.get(key.unit());
        return new CaseCode(CaseCode.stem(unit.code(), key.day()) + CaseCode.order(number));
    }

    /// Takes the numbers of the batch, per unit and day, and says where each row of them begins.
    private Map<UnitDay, Integer> take(List<Past> batch) {
        var wanted = new HashMap<UnitDay, Integer>();
        batch.stream()
                .filter(p -> p.foreignCode() == null)
                .forEach(p -> wanted.merge(UnitDay.of(p), 1, Integer::sum));
        return repository.take(wanted);
    }

    /// A unit on a day.
    record UnitDay(AgencyId unit, LocalDate day) {

        static UnitDay of(Past past) {
            return new UnitDay(
                    past.input().receivingUnit(), LocalDate.ofInstant(past.at(), Formats.VIETNAM));
        }
    }

    /// The past of a case.
    ///
    /// @param foreignCode the code another system gave it, or null for one of ours
    public record Past(
            NewCase input, Actor by, Instant at, @Nullable CaseCode foreignCode, List<Step> steps) {

        public Past {
            steps = List.copyOf(steps);
        }
    }

    /// One thing that was done, when and by whom.
    public record Step(Instant at, Actor by, Command command) {}
}
