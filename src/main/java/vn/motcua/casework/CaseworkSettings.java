package vn.motcua.casework;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What an installation may set about cases.
///
/// @param deadlineRule name of the rule by which new cases are counted
/// @param draftsExpireAfter how long an untouched draft is kept
/// @param atRisk how long before its due moment a case counts as at risk
/// @param triesPerCase how many public look-ups by code one case allows in an hour
/// @param triesPerAddress how many one network address may make in an hour
@Validated
@ConfigurationProperties("motcua.casework")
record CaseworkSettings(
        @DefaultValue("civil-code") @NotBlank String deadlineRule,
        @DefaultValue("P30D") Duration draftsExpireAfter,
        @DefaultValue("PT24H") Duration atRisk,
        @DefaultValue("10") @Min(1) int triesPerCase,
        @DefaultValue("60") @Min(1) int triesPerAddress) {}
