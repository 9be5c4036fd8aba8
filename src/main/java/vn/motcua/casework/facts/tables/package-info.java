/// The published facts as typed tables.
@NullMarked
@NamedInterface("facts")
package vn.motcua.casework.facts.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
