/// Meetings of the programme's direction: agenda, papers, invitations, attendance by locality,
/// minutes, and conclusions that become tasks.
@NullMarked
@NamedInterface("meeting")
package vn.motcua.directive.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
