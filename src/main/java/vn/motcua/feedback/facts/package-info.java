/// What feedback publishes for bulk reading: ratings and complaints without words and without
/// people. Columns are only added.
@NullMarked
@NamedInterface("facts")
package vn.motcua.feedback.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
