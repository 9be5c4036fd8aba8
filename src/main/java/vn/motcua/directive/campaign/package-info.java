/// Campaigns to the people (tuyên truyền): audience, channel, material, area, days, how many they
/// reached, and which figure they aimed at.
@NullMarked
@NamedInterface("campaign")
package vn.motcua.directive.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
