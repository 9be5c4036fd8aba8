package vn.motcua.directive.meeting;

import org.jspecify.annotations.Nullable;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.AgencyId;

/// One thing on the agenda, with its paper if it has one.
///
/// @param presenter the unit that speaks, or null
/// @param minutes how long
public record AgendaItem(
        String title, @Nullable AgencyId presenter, int minutes, @Nullable Paper paper) {

    /// A stored file and its name.
    public record Paper(DocumentId id, String name) {}
}
