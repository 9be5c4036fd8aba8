package vn.motcua.casework.eventlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseFilter;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Cases that another system led before ours (hồ sơ chuyển từ hệ thống trước): what that system
/// said of one, and how all of them stand against the due moments it promised.
@Service
@Transactional
public class ForeignCases {

    private static final int PAGE = 50;
    private static final String READ = "case:read";

    private final ForeignLogRepository repository;
    private final Organisation organisation;
    private final AuditTrail audit;

    ForeignCases(ForeignLogRepository repository, Organisation organisation, AuditTrail audit) {
        this.repository = repository;
        this.organisation = organisation;
        this.audit = audit;
    }

    /// What the other system said of a case; empty for a case of ours. The caller has the audit
    /// entry of opening the case.
    public Optional<Origin> of(Case file) {
        return file.clock() instanceof vn.motcua.casework.CaseClock.Promised
                ? repository.origin(file.id())
                : Optional.empty();
    }

    /// The figures of every former system, over the units the actor may look into.
    public List<SourceFigures> figures(Actor actor) {
        var units = units(actor);
        return units.isEmpty() ? List.of() : repository.figures(units);
    }

    /// One page of a former system's cases, newest first; one more than [#pageSize()] when there is
    /// another page.
    public List<ForeignRow> cases(
            Actor actor, String source, Which which, CaseFilter.@Nullable Before before) {
        var units = units(actor);
        if (units.isEmpty()) {
            return List.of();
        }
        var from =
                before == null ? null : new ForeignLogRepository.Before(before.at(), before.id());
        var found = repository.cases(units, source, which, from, PAGE + 1);
        audit.list(
                actor,
                "case-list",
                new Subject("case", found.stream().limit(PAGE).map(ForeignRow::id).toList()));
        return found;
    }

    public static int pageSize() {
        return PAGE;
    }

    private Set<AgencyId> units(Actor actor) {
        return organisation.subtree(actor.agenciesWith(READ));
    }

    /// Which of a system's cases are meant.
    public enum Which {
        ALL,
        OPEN,
        ENDED,
        /// Ended, and a due moment had been promised.
        PROMISED,
        /// Ended after the promised moment.
        LATE
    }

    /// A case's life in another system.
    ///
    /// @param said every attribute that was kept
    /// @param steps who did what was done there, by the version of the history's line
    public record Origin(
            String source, String foreignId, List<Said> said, Map<Integer, Hands> steps) {

        @Override
        public String toString() {
            return "Origin[" + source + "]";
        }
    }

    /// An attribute in the other system's words.
    public record Said(String key, String value) {}

    /// Who did a step, in the other system's words.
    public record Hands(
            @Nullable String resource, @Nullable String group, @Nullable String lifecycle) {}
}
