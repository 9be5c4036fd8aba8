package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is sent to file a case; read by [FilingReader], described by this.
@Schema(name = "Filing", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record FilingBody(
        @Schema(
                        description = "Code of the procedure in force today",
                        example = "1.001193",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String procedure,
        @Schema(
                        allowableValues = {"counter", "online", "post"},
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String channel,
        @Schema(
                        description = "Who filed, declared and never guessed from the channel",
                        allowableValues = {"person", "helped", "officer"},
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String filedBy,
        @Schema(
                        description = "Code of the receiving unit",
                        example = "H41.31.05",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String unit,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Who applicant,
        @Schema(description = "Who files for a child or an organisation")
                @Nullable Deputy representative,
        @Schema(description = "Who helps the person to file; exactly when filedBy is helped")
                @Nullable Help helper,
        @Schema(
                        description =
                                "Answers to the form by path; complete, or left out when they are on paper. Required online")
                @Nullable Map<String, String> answers,
        @Nullable List<Sheet> papers) {

    @Schema(name = "Applicant")
    record Who(
            @Schema(
                            allowableValues = {
                                "citizen",
                                "business",
                                "state_agency",
                                "other_organisation"
                            },
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String kind,
            @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Nullable LocalDate birthDate,
            @Schema(description = "Personal identification number, tax code or old identity number")
                    @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Schema(maxLength = 500) @Nullable String address,
            @Schema(
                            description =
                                    "In which they want to be written to; left out, Vietnamese or what their account says",
                            allowableValues = {"vi", "en", "ja"})
                    @Nullable String language) {}

    @Schema(name = "Representative")
    record Deputy(
            @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Nullable String idNumber,
            @Schema(
                            description =
                                    "By what right: parent, guardian, legal representative, authorisation",
                            maxLength = 200,
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String ground) {}

    @Schema(name = "Helper")
    record Help(
            @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED) String relation,
            @Schema(
                            description = "How the person consented",
                            maxLength = 500,
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String consent) {}

    @Schema(name = "Paper")
    record Sheet(
            @Schema(description = "Number of the procedure's component it answers")
                    @Nullable Integer component,
            @Schema(description = "Left out, the component's name", maxLength = 500)
                    @Nullable String name,
            @Schema(
                            allowableValues = {"original", "copy", "held", "missing"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String handedIn,
            @Schema(
                            description =
                                    "Where the office already holds it; exactly when it is held",
                            maxLength = 200)
                    @Nullable String heldRef) {}
}
