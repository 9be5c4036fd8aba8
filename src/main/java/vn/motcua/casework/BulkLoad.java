package vn.motcua.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casework.Replay.Past;
import vn.motcua.casework.Replay.UnitDay;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;

/// Writes cases of the past by the hundred thousand, as [Replay] writes them by the hundred: the
/// same transitions, the same rows, but the caller numbers them, telling and storing are two steps
/// that two threads can do at once, and what is asked of the organisation is remembered.
@Service
public class BulkLoad {

    private final ReplayRepository repository;
    private final Organisation organisation;
    private final CaseClocks clocks;

    BulkLoad(ReplayRepository repository, Organisation organisation, CaseClocks clocks) {
        this.repository = repository;
        this.organisation = organisation;
        this.clocks = clocks;
    }

    /// Whether any case is stored here.
    @Transactional(readOnly = true)
    public boolean hasCases() {
        return repository.hasCases();
    }

    /// Somebody who tells cases, one batch after another; for one task, since calendars are
    /// remembered.
    public Teller teller() {
        return new Teller(new Retelling(clocks.remembering()));
    }

    /// Stores a told batch in the transaction at hand, or in one of its own.
    @Transactional
    public void write(Batch batch) {
        repository.insert(batch.rows);
        repository.count(batch.last);
    }

    /// A past case with the names it is to have.
    ///
    /// @param number its order among the cases of its unit and day, from 1; each is given once
    /// @param result the stored paper that is its result, taken where a result was issued
    public record Numbered(CaseId id, int number, Past past, @Nullable UUID result) {}

    /// Cases as rows that are ready to be stored.
    public static final class Batch {

        private final ReplayRepository.Rows rows;
        private final Map<UnitDay, Integer> last;

        private Batch(ReplayRepository.Rows rows, Map<UnitDay, Integer> last) {
            this.rows = rows;
            this.last = last;
        }

        /// How many rows of all tables it takes.
        public int rows() {
            return rows.count();
        }
    }

    /// Tells cases in memory.
    public final class Teller {

        private final Retelling retelling;
        private final Map<AgencyId, String> codes = new HashMap<>();

        private Teller(Retelling retelling) {
            this.retelling = retelling;
        }

        /// @throws TransitionRefused if a course is none that a case can take
        public Batch tell(List<Numbered> cases) {
            var written = new ArrayList<ReplayRepository.Written>(cases.size());
            var results = new HashMap<CaseId, UUID>();
            var last = new HashMap<UnitDay, Integer>();
            for (var each : cases) {
                var unitDay = UnitDay.of(each.past());
                written.add(retelling.tell(each.id(), code(unitDay, each.number()), each.past()));
                last.merge(unitDay, each.number(), Math::max);
                if (each.result() != null) {
                    results.put(each.id(), each.result());
                }
            }
            return new Batch(ReplayRepository.rows(written, results), last);
        }

        private CaseCode code(UnitDay unitDay, int number) {
            var unit = codes.computeIfAbsent(unitDay.unit(), u -> organisation.get(u).code());
            return new CaseCode(CaseCode.stem(unit, unitDay.day()) + CaseCode.order(number));
        }
    }
}
