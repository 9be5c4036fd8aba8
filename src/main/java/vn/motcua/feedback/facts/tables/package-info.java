/// The published facts as typed tables.
@NullMarked
@NamedInterface("facts")
package vn.motcua.feedback.facts.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
