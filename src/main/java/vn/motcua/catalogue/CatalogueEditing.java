package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.Provenance.Origin;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// The desk of procedure control (kiểm soát thủ tục hành chính): drafts, and their publication with
/// a date. What is published cannot be changed any more, only followed by another version.
@Service
@Transactional
public class CatalogueEditing {

    private final DraftRepository drafts;
    private final VersionRepository versions;
    private final ImportRepository imports;
    private final Publication publication;
    private final RouteTemplates routes;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    CatalogueEditing(
            DraftRepository drafts,
            VersionRepository versions,
            ImportRepository imports,
            Publication publication,
            RouteTemplates routes,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.imports = imports;
        this.publication = publication;
        this.routes = routes;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Draft> drafts() {
        return drafts.all();
    }

    @Transactional(readOnly = true)
    public Draft draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> new NotFound("draft " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Draft> draftOf(String code) {
        return drafts.of(code);
    }

    /// Begins with what was published last, or with an empty sheet for a new procedure. There is
    /// one draft a procedure: whoever begins again goes on with it.
    public Draft begin(Actor actor, String code) {
        var known = drafts.of(code);
        if (known.isPresent()) {
            return known.get();
        }
        var sheet = versions.latest(code).orElseGet(() -> empty(code));
        drafts.insert(new Draft(UUID.randomUUID(), sheet, clock.instant(), actor.account(), 0));
        record(actor, "draft-begun", code);
        return drafts.of(code).orElseThrow(() -> new NotFound("draft of " + code));
    }

    /// Keeps the changed sheet if nobody else changed the draft meanwhile.
    public void save(Actor actor, Draft draft, ProcedureSheet changed) {
        var saved =
                new Draft(draft.id(), changed, clock.instant(), actor.account(), draft.version());
        if (!drafts.update(saved)) {
            throw PublicationRefused.staleDraft(draft.code());
        }
        record(actor, "draft-changed", draft.code());
    }

    public void discard(Actor actor, UUID id, int version) {
        var draft = draft(id);
        remove(draft, version);
        record(actor, "draft-discarded", draft.code());
    }

    /// Publishes the draft from a day on; the past stays as it was.
    public int publish(Actor actor, UUID id, int version, LocalDate from) {
        var draft = draft(id);
        if (from.isBefore(organisation.today())) {
            throw PublicationRefused.inThePast(draft.code(), from);
        }
        remove(draft, version);
        var sheet =
                new ProcedureSheet(draft.sheet().version(), draft.sheet().provenance().edited());
        var number = publication.publish(sheet, from);
        record(actor, "procedure-published", draft.code());
        return number;
    }

    private void remove(Draft draft, int version) {
        if (!drafts.delete(draft.id(), version)) {
            throw PublicationRefused.staleDraft(draft.code());
        }
    }

    /// What became of imported catalogues: records by source and outcome.
    @Transactional(readOnly = true)
    public Map<String, Map<String, Integer>> importCounts() {
        return new java.util.TreeMap<>(imports.counts());
    }

    /// Records of a source with an outcome, after a key.
    @Transactional(readOnly = true)
    public List<ImportLine> importLines(String source, String outcome, String after, int limit) {
        return imports.lines(source, outcome, after, limit).stream()
                .map(l -> new ImportLine(l.key(), l.name(), l.reasons()))
                .toList();
    }

    private ProcedureSheet empty(String code) {
        var tiers = Set.<Tier>of();
        var flags = Set.of("no_source:limit", "no_source:fee", "no_source:online_level");
        @Nullable OnlineLevel unknown = null;
        var version =
                new ProcedureVersion(
                        0,
                        code,
                        null,
                        "",
                        "",
                        null,
                        tiers,
                        Set.of(),
                        unknown,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        routes.routeFor(tiers, null),
                        Forms.GENERIC,
                        null,
                        Set.of(),
                        flags,
                        organisation.today(),
                        null);
        return new ProcedureSheet(version, Provenance.of(Origin.EDITED, "edited"));
    }

    private void record(Actor actor, String purpose, String code) {
        var subject =
                UUID.nameUUIDFromBytes(("procedure " + code).getBytes(StandardCharsets.UTF_8));
        audit.manage(actor, purpose, AuditTrail.Subject.of("procedure", subject));
    }

    /// A record of an imported catalogue and what was remarked about it.
    public record ImportLine(String key, String name, List<String> reasons) {}
}
