/// What the parts of the programme's direction have in common: whose units an actor reaches, what
/// happened to a thing and by whom, and a measurement that is kept as it was taken.
@NullMarked
@NamedInterface("course")
package vn.motcua.directive.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
