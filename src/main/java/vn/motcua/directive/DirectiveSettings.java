package vn.motcua.directive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How tasks are watched. Practice, not law: every number can be set.
///
/// @param soon how many days before its deadline a task counts as near it
/// @param tolerance how much of the plan a target may miss and still only be watched
/// @param periods through how many values a forecast is drawn
@ConfigurationProperties("motcua.directive")
record DirectiveSettings(
        @DefaultValue("7") int soon,
        @DefaultValue("0.05") double tolerance,
        @DefaultValue("6") int periods) {}
