package vn.motcua.directive;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How tasks are watched. Practice, not law: every number can be set.
///
/// @param soon how many days before its deadline a task counts as near it
/// @param before working days before the deadline on which its head is reminded
/// @param after working days after the deadline on which its head is reminded again
/// @param superior from how many working days late the unit above is told
/// @param staff from how many working days late the programme's staff are told
/// @param tolerance how much of the plan a target may miss and still only be watched
/// @param periods through how many values a forecast is drawn
@ConfigurationProperties("motcua.directive")
record DirectiveSettings(
        @DefaultValue("7") int soon,
        @DefaultValue({"7", "3", "1"}) List<Integer> before,
        @DefaultValue({"1", "3", "5", "10"}) List<Integer> after,
        @DefaultValue("3") int superior,
        @DefaultValue("5") int staff,
        @DefaultValue("0.05") double tolerance,
        @DefaultValue("6") int periods) {}
