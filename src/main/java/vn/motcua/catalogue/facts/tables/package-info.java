/// The published facts as typed tables.
@NullMarked
@NamedInterface("facts")
package vn.motcua.catalogue.facts.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
