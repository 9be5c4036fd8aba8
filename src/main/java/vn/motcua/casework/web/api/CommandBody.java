package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is sent with a command; each takes only its own of these, read by [CommandBodies].
@Schema(
        name = "Command",
        description =
                "refuse, send-back, request-supplement, withdraw, stop, close-in-error: reason. "
                        + "complete, supplement: note. transfer: to. assign, hand-over: officer. "
                        + "issue: number, form. demand-fee: amount, reason. record-payment: number. "
                        + "accept, claim, sign, return: nothing. All may say the version.",
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record CommandBody(
        @Schema(
                        description =
                                "The version that was seen; another one in the meantime wins. If-Match says the same")
                @Nullable Integer version,
        @Schema(maxLength = 4000) @Nullable String reason,
        @Schema(maxLength = 4000) @Nullable String note,
        @Schema(description = "Code of the unit that decides", example = "H41.31.05")
                @Nullable String to,
        @Schema(description = "Account of the officer", format = "uuid") @Nullable String officer,
        @Schema(description = "Number of the result or of the payment's receipt", maxLength = 60)
                @Nullable String number,
        @Schema(allowableValues = {"electronic", "paper", "both"}) @Nullable String form,
        @Schema(description = "Whole đồng", minimum = "1") @Nullable Long amount) {}
