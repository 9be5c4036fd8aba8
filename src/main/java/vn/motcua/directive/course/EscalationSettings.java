package vn.motcua.directive.course;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When people are reminded of what is to be done by a day. Practice, not law: every number can be
/// set.
///
/// @param before working days before the day on which the head is reminded
/// @param after working days after the day on which the head is reminded again
/// @param superior from how many working days late the unit above is told
/// @param staff from how many working days late the programme's staff are told
@ConfigurationProperties("motcua.directive")
record EscalationSettings(
        @DefaultValue({"7", "3", "1"}) List<Integer> before,
        @DefaultValue({"1", "3", "5", "10"}) List<Integer> after,
        @DefaultValue("3") int superior,
        @DefaultValue("5") int staff) {}
