package vn.motcua.shared;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/// Some agencies, as statements ask for theirs: one array, so that the statement is the same for
/// three and for five hundred; and no condition where they are all there are, so that rows are
/// found by what else is asked.
///
/// @param every whether they are all agencies there are or have been
public record Agencies(Set<AgencyId> those, boolean every) {

    /// Where sums are kept for each agency: whose row holds the sums of all of them together.
    public static final int TOGETHER = 0;

    public Agencies {
        those = Set.copyOf(those);
    }

    /// Some whose number nobody knows to be all.
    public static Agencies of(Collection<AgencyId> those) {
        return new Agencies(Set.copyOf(those), false);
    }

    /// That a column is one of them. Only for `*Repository` classes.
    public Condition in(Field<Integer> column) {
        return every ? noCondition() : condition("{0} = any({1})", column, val(numbers()));
    }

    /// That a column of kept sums is theirs, or the row of all together where they are all there
    /// are. Only for `*Repository` classes.
    public Condition sumsIn(Field<Integer> column) {
        return every ? column.eq(inline(TOGETHER)) : in(column);
    }

    /// Their numbers in order.
    public Integer[] numbers() {
        return those.stream().map(AgencyId::value).sorted().toArray(Integer[]::new);
    }
}
