package vn.motcua.indicators.signal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// From when on something is a signal. These thresholds are our own choice, no law.
///
/// @param beforeDue a case that was finished no longer than this before it was due
/// @param anew a case that was filed anew with the same office within this time after a refusal
/// @param datedBack a step that is dated earlier than the one before it by more than this
/// @param noTime a step of work that took no longer than this
@ConfigurationProperties("motcua.signals")
record SignalSettings(
        @DefaultValue("PT30M") Duration beforeDue,
        @DefaultValue("P10D") Duration anew,
        @DefaultValue("PT0S") Duration datedBack,
        @DefaultValue("PT0S") Duration noTime) {}
