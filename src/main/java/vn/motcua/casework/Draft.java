package vn.motcua.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.forms.Answers;
import vn.motcua.shared.AccountId;

/// An application that is not filed yet (bản nháp): kept from step to step, so that it can be
/// continued on another device.
///
/// @param version rises with every save; an older one is told so
/// @param expires when it is removed if nobody touches it
/// @param filedAs the case it became, or null
public record Draft(
        UUID id,
        AccountId account,
        int version,
        int procedureVersion,
        String procedureCode,
        Answers answers,
        Plan plan,
        Instant touched,
        Instant expires,
        @Nullable CaseId filedAs) {

    /// What is known of the filing beside the form's answers.
    ///
    /// @param unit the receiving agency's number, or null while not chosen
    /// @param channel how it comes: null online, else what an officer takes it in by
    public record Plan(
            @Nullable Integer unit,
            @Nullable FiledBy filedBy,
            @Nullable Applicant applicant,
            List<Paper> papers,
            @Nullable Channel channel) {

        public static final Plan EMPTY = new Plan(null, null, null, List.of(), null);

        public Plan {
            papers = papers == null ? List.of() : List.copyOf(papers);
        }

        public Plan at(int chosen) {
            return new Plan(chosen, filedBy, applicant, papers, channel);
        }

        public Plan by(FiledBy who, Applicant declared) {
            return new Plan(unit, who, declared, papers, channel);
        }

        public Plan with(List<Paper> handedIn) {
            return new Plan(unit, filedBy, applicant, handedIn, channel);
        }
    }

    public Draft with(Answers next) {
        return new Draft(
                id,
                account,
                version,
                procedureVersion,
                procedureCode,
                next,
                plan,
                touched,
                expires,
                filedAs);
    }

    public Draft with(Plan next) {
        return new Draft(
                id,
                account,
                version,
                procedureVersion,
                procedureCode,
                answers,
                next,
                touched,
                expires,
                filedAs);
    }
}
