package vn.motcua.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What an installation may set about ratings and complaints.
///
/// @param ratingChanges how long a rating may be changed after it was given
/// @param anonymous whether somebody without an account and without a receipt may complain about an
///   office
/// @param filingsPerAddress how many complaints without an account one network address may file in
///   an hour
/// @param looksPerAddress how many complaints one network address may look up by code in an hour
@Validated
@ConfigurationProperties("motcua.feedback")
record FeedbackSettings(
        @DefaultValue("P15D") Duration ratingChanges,
        @DefaultValue("true") boolean anonymous,
        @DefaultValue("3") @Min(1) @Max(1000) int filingsPerAddress,
        @DefaultValue("60") @Min(1) @Max(10000) int looksPerAddress) {}
