package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.Set;

/// That from a day on exactly these departments handle a field; nobody if there is none.
///
/// @param agencies codes of departments
/// @param ground the decision it rests on
public record FieldChange(String field, Set<String> agencies, LocalDate from, String ground) {

    public FieldChange {
        agencies = Set.copyOf(agencies);
    }
}
