/// The deadline engine: when a case or a step is due, what is left while its clock is stopped, and
/// the proof of both. A pure function of calendar, rule version and events; it knows no database.
@NullMarked
package vn.motcua.casework.deadline;

import org.jspecify.annotations.NullMarked;
