package vn.motcua.feedback;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;
import vn.motcua.shared.AgencyId;

/// A column is one of many agencies: one array, so that the statement is the same for three units
/// and for five hundred.
final class Units {

    private Units() {}

    static Condition in(Field<Integer> column, Collection<AgencyId> units) {
        var numbers = units.stream().map(AgencyId::value).sorted().toArray(Integer[]::new);
        return condition("{0} = any({1})", column, val(numbers));
    }
}
