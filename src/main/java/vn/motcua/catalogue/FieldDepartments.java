package vn.motcua.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;

/// Which department handles which field (lĩnh vực), by date. It decides about procedures that do
/// not name their departments themselves. Sample data [M] until a decision is entered.
@Service
@Transactional
public class FieldDepartments {

    private final FieldAgencyRepository rows;
    private final VersionRepository versions;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    FieldDepartments(
            FieldAgencyRepository rows,
            VersionRepository versions,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /// Every field with procedures a department decides in this system, and every field that has
    /// departments: who handles it on a day and who is planned to.
    @Transactional(readOnly = true)
    public Map<String, List<FieldDepartment>> all(LocalDate on) {
        var all = new TreeMap<String, List<FieldDepartment>>();
        versions.fieldsOfDepartments(on).forEach(f -> all.put(f, List.of()));
        all.putAll(rows.from(on).stream().collect(groupingBy(FieldDepartment::field)));
        return all;
    }

    @Transactional(readOnly = true)
    public List<FieldDepartment> history(String field) {
        return rows.history(field);
    }

    /// The procedures in force on a day that departments decide in this system.
    @Transactional(readOnly = true)
    public List<FieldProcedure> procedures(String field, LocalDate on) {
        return versions.ofDepartments(field, on);
    }

    /// Makes a change, once: whoever sends it again changes nothing.
    ///
    /// @param seen the newest row of the field the actor saw, 0 for none
    /// @throws FieldChangeRefused if it begins in the past, names no department, or somebody else
    ///   changed the field meanwhile
    public void change(Actor actor, FieldChange change, int seen) {
        if (change.from().isBefore(organisation.today())) {
            throw FieldChangeRefused.inThePast(change);
        }
        change.agencies().forEach(code -> demandDepartment(code, change.from()));
        rows.lock(change.field());
        var known = rows.history(change.field());
        if (isDone(change, known)) {
            return;
        }
        if (newest(known) != seen) {
            throw FieldChangeRefused.meanwhile(change.field());
        }
        make(actor, change, known);
        audit.manage(actor, "field-departments", AuditTrail.Subject.of("field", subject(change)));
    }

    private void make(Actor actor, FieldChange change, List<FieldDepartment> known) {
        var kept = keptBy(change, known);
        var ended =
                known.stream()
                        .filter(r -> r.to() == null || r.to().isAfter(change.from()))
                        .filter(r -> !r.isGivenUp() && !kept.contains(r))
                        .map(FieldDepartment::id)
                        .toList();
        rows.end(ended, change.from());
        var staying = kept.stream().map(FieldDepartment::agency).collect(toSet());
        change.agencies().stream()
                .filter(code -> !staying.contains(code))
                .sorted()
                .forEach(code -> rows.add(change, code, actor.account(), clock.instant()));
    }

    /// What holds already on the first day without an end goes on as it is.
    private static List<FieldDepartment> keptBy(FieldChange change, List<FieldDepartment> known) {
        return known.stream()
                .filter(r -> r.to() == null && r.holdsOn(change.from()))
                .filter(r -> change.agencies().contains(r.agency()))
                .toList();
    }

    private static boolean isDone(FieldChange change, List<FieldDepartment> known) {
        var open = known.stream().filter(r -> r.to() == null).toList();
        return open.stream().allMatch(r -> r.holdsOn(change.from()))
                && open.stream()
                        .map(FieldDepartment::agency)
                        .collect(toSet())
                        .equals(change.agencies())
                && known.stream().noneMatch(r -> r.to() != null && r.holdsOn(change.from()));
    }

    /// The number of the newest row, 0 if there is none.
    public static int newest(Collection<FieldDepartment> rows) {
        return rows.stream().mapToInt(FieldDepartment::id).max().orElse(0);
    }

    private void demandDepartment(String code, LocalDate on) {
        organisation
                .byCode(code, on)
                .filter(FieldDepartments::isDepartment)
                .orElseThrow(() -> FieldChangeRefused.noDepartment(code));
    }

    private static boolean isDepartment(Agency agency) {
        return agency.tier() == Tier.DEPARTMENT;
    }

    private static UUID subject(FieldChange change) {
        return UUID.nameUUIDFromBytes(("field " + change.field()).getBytes(StandardCharsets.UTF_8));
    }
}
