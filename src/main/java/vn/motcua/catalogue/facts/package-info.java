/// What the catalogue publishes for bulk reading: procedures by version and day. Columns are only
/// added.
@NullMarked
@NamedInterface("facts")
package vn.motcua.catalogue.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
