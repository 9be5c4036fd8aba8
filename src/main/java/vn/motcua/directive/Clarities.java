package vn.motcua.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;

/// The six clarities (sáu rõ) every task must have, as typed: some may be missing.
///
/// @param head rõ người: the post that answers for it, in the unit that leads
/// @param work rõ việc: what is to be done
/// @param start rõ thời gian: from which day
/// @param deadline rõ thời gian: by which day, itself included
/// @param lead rõ trách nhiệm: the unit that leads
/// @param responsibility rõ trách nhiệm: what the head answers for
/// @param products rõ sản phẩm: what is handed in, at least one
/// @param authority rõ thẩm quyền: what the head may decide alone, and who decides the rest
public record Clarities(
        @Nullable PostId head,
        @Nullable String work,
        @Nullable LocalDate start,
        @Nullable LocalDate deadline,
        @Nullable AgencyId lead,
        @Nullable String responsibility,
        List<String> products,
        @Nullable String authority) {

    public Clarities {
        work = strip(work);
        responsibility = strip(responsibility);
        authority = strip(authority);
        products = products.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    }

    /// What is missing, by the names of the components, in their order.
    public List<String> missing() {
        var missing = new ArrayList<String>();
        note(missing, "head", head);
        note(missing, "work", work);
        note(missing, "start", start);
        note(missing, "deadline", deadline);
        note(missing, "lead", lead);
        note(missing, "responsibility", responsibility);
        note(missing, "products", products.isEmpty() ? null : products);
        note(missing, "authority", authority);
        return List.copyOf(missing);
    }

    private static void note(List<String> missing, String name, @Nullable Object value) {
        if (value == null) {
            missing.add(name);
        }
    }

    private static @Nullable String strip(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
