package vn.motcua.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// What is filed: by whom, for which procedure, at which unit, with which answers and papers.
///
/// @param account the applicant's account when they have one
public record NewCase(
        ProcedureVersion procedure,
        Channel channel,
        FiledBy filedBy,
        AgencyId receivingUnit,
        @Nullable AccountId account,
        Applicant applicant,
        Content content,
        List<Paper> papers) {

    public NewCase {
        papers = List.copyOf(papers);
    }

    /// The filled-in form, as JSON of its answers.
    public record Content(String form, int formVersion, String answers) {

        @Override
        public String toString() {
            return "Content[" + form + "]";
        }
    }
}
