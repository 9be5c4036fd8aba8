package vn.motcua.web;

import java.util.Locale;

/// Under which word of the navigation (nhóm điều hướng) an entry stands for those who hold a post:
/// they have some twenty, more than a row holds. Everybody else sees all of theirs in one row.
public enum NavGroup {
    /// One's own work; these stand in the row itself.
    OWN,
    /// Directing: the wall, the plan, the process.
    DIRECTION,
    /// Figures, the index, what people say.
    QUALITY,
    /// Procedures, units, people, and the installation.
    ADMINISTRATION,
    /// What everybody may look at.
    PUBLIC;

    /// The key of its name among the texts.
    public String textKey() {
        return "web.nav." + name().toLowerCase(Locale.ROOT);
    }
}
