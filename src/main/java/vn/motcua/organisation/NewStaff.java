package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Somebody who begins to work, with the posts they get on that day.
public record NewStaff(
        AccountId account, String name, String email, LocalDate from, List<Place> places) {

    public NewStaff {
        places = List.copyOf(places);
    }

    /// A role in an agency.
    public record Place(AgencyId agency, Role role) {}
}
