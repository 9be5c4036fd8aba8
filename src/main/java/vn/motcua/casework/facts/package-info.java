/// What casework publishes for bulk reading: cases and their events, without personal data. Columns
/// are only added.
@NullMarked
@NamedInterface("facts")
package vn.motcua.casework.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
