package vn.motcua.casework.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.HistoryLine;
import vn.motcua.casework.Paper;
import vn.motcua.catalogue.Channel;

/// A case with all it holds. Personal data: each has an audit entry.
@Schema(name = "Case")
record CaseAnswer(
        String code,
        int version,
        StatusAnswer status,
        ProcedureName procedure,
        String channel,
        String filedBy,
        UnitAnswer receivingUnit,
        UnitAnswer unit,
        Instant filed,
        @Nullable Instant accepted,
        @Nullable Instant finished,
        boolean late,
        ClockAnswer clock,
        @Nullable DeadlineAnswer deadline,
        Who applicant,
        Form form,
        List<Sheet> papers,
        @Nullable Outcome result,
        List<Line> history,
        CaseLinks links) {

    /// The version of the procedure the case is decided under.
    @Schema(name = "ProcedureName")
    record ProcedureName(String code, int version, String name) {}

    /// The applicant as declared.
    @Schema(name = "DeclaredApplicant")
    record Who(
            String kind,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable Deputy representative,
            @Nullable Help helper) {

        static Who of(Applicant who) {
            return new Who(
                    who.kind().name().toLowerCase(java.util.Locale.ROOT),
                    who.name(),
                    who.birthDate(),
                    who.idNumber(),
                    who.phone(),
                    who.email(),
                    who.address(),
                    Deputy.of(who.representative()),
                    Help.of(who.helper()));
        }

        @Override
        public String toString() {
            return "Who[" + kind + "]";
        }
    }

    @Schema(name = "DeclaredRepresentative")
    record Deputy(String name, @Nullable String idNumber, String ground) {

        static @Nullable Deputy of(Applicant.@Nullable Representative who) {
            return who == null ? null : new Deputy(who.name(), who.idNumber(), who.ground());
        }
    }

    @Schema(name = "DeclaredHelper")
    record Help(String name, String relation, String consent) {

        static @Nullable Help of(Applicant.@Nullable Assistance who) {
            return who == null ? null : new Help(who.name(), who.relation(), who.consent());
        }
    }

    /// The filled-in form.
    @Schema(name = "FilledForm")
    record Form(
            String key,
            int version,
            @JsonRawValue @Schema(type = "object", description = "Form, version and values by path")
                    String answers) {

        @Override
        public String toString() {
            return "Form[" + key + "]";
        }
    }

    /// A paper and how it was handed in.
    ///
    /// @param promised whether it is only to be brought, as an original or a copy
    @Schema(name = "HandedInPaper")
    record Sheet(
            @Nullable Integer component,
            String name,
            String handedIn,
            boolean promised,
            @Nullable UUID document,
            @Nullable String heldRef) {

        static Sheet of(Paper paper, Channel channel) {
            return new Sheet(
                    paper.component(),
                    paper.name(),
                    paper.handedIn().code(),
                    paper.isPromised(channel),
                    paper.document(),
                    paper.heldRef());
        }
    }

    /// The result's number and how it exists.
    @Schema(name = "Result")
    record Outcome(String number, String form, @Nullable UUID document) {}

    /// One thing that happened.
    ///
    /// @param by the officer's name; absent when the applicant or a system did it
    @Schema(name = "HistoryLine")
    record Line(
            int version,
            Instant at,
            String kind,
            String actor,
            @Nullable String by,
            @Nullable String client,
            UnitAnswer unit,
            @Nullable String from,
            String to,
            @Nullable Instant due,
            @Nullable String detail,
            @Nullable String text) {

        static Line of(HistoryLine line, String by, UnitAnswer unit) {
            return new Line(
                    line.version(),
                    line.at(),
                    line.kind(),
                    line.actorKind().name().toLowerCase(java.util.Locale.ROOT),
                    by.isEmpty() ? null : by,
                    line.client(),
                    unit,
                    line.fromState(),
                    line.toState(),
                    line.due(),
                    line.detail(),
                    line.text());
        }
    }
}
