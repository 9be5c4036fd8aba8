package vn.motcua.directive;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;

/// The six clarities of a task that has them all; see [Clarities] for what each is.
///
/// @param deadline the last day of the task's time
public record ClearTask(
        PostId head,
        String work,
        LocalDate start,
        LocalDate deadline,
        AgencyId lead,
        String responsibility,
        List<String> products,
        String authority) {

    public ClearTask {
        products = List.copyOf(products);
    }

    /// @throws TaskUnclear when one is missing or its days are the wrong way round
    static ClearTask of(Clarities typed) {
        var missing = typed.missing();
        if (!missing.isEmpty()) {
            throw new TaskUnclear(missing);
        }
        var start = requireNonNull(typed.start());
        var deadline = requireNonNull(typed.deadline());
        if (deadline.isBefore(start)) {
            throw new TaskRefused("task-ends-before-it-begins", deadline + " before " + start);
        }
        return new ClearTask(
                requireNonNull(typed.head()),
                requireNonNull(typed.work()),
                start,
                deadline,
                requireNonNull(typed.lead()),
                requireNonNull(typed.responsibility()),
                typed.products(),
                requireNonNull(typed.authority()));
    }

    ClearTask until(LocalDate day) {
        return new ClearTask(head, work, start, day, lead, responsibility, products, authority);
    }

    /// The same in the form it is typed in.
    public Clarities typed() {
        return new Clarities(
                head, work, start, deadline, lead, responsibility, products, authority);
    }
}
