/// Publishes the index of service: drafted, corrected at its sources, approved by a second person,
/// sealed and explained; beside it what the national portal says.
@NullMarked
@NamedInterface("publication")
package vn.motcua.indicators.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
