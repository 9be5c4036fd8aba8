package vn.motcua.catalogue;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.motcua.catalogue.db.Tables.COUNTED_SERVICE;
import static vn.motcua.catalogue.db.Tables.SERVICE_DEPLOYMENT;
import static vn.motcua.catalogue.db.Tables.SERVICE_OWNER;
import static vn.motcua.catalogue.facts.Tables.SERVICE_FACT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.catalogue.CountedService.Deployment;
import vn.motcua.catalogue.CountedService.Offered;
import vn.motcua.catalogue.CountedService.Recorded;
import vn.motcua.catalogue.ServiceLists.NewDeployment;
import vn.motcua.catalogue.db.tables.records.ServiceDeploymentRecord;
import vn.motcua.shared.AccountId;

/// Lists of a few dozen services: read whole and put together here.
@Repository
class ServiceRepository {

    private final DSLContext db;
    private final VersionRepository versions;

    ServiceRepository(DSLContext db, VersionRepository versions) {
        this.db = db;
        this.versions = versions;
    }

    List<CountedService> of(ServiceList list, LocalDate on) {
        var owners = owners(list, on);
        var offered = offered(list);
        var recorded = recorded(list);
        var carried =
                list == ServiceList.ESSENTIAL
                        ? versions.essential(on)
                        : Map.<Integer, List<String>>of();
        return db.selectFrom(COUNTED_SERVICE)
                .where(COUNTED_SERVICE.LIST.eq(list.code()))
                .orderBy(COUNTED_SERVICE.NUMBER)
                .fetch(row -> {
                    var number = row.getNumber();
                    var record = recorded.get(number);
                    return new CountedService(
                            list,
                            number,
                            row.getSample(),
                            owners.get(number),
                            carried.getOrDefault(number, List.of()),
                            deployment(offered.getOrDefault(number, List.of()), record, on),
                            record == null ? 0 : record.getId());
                });
    }

    /// The catalogue first: it can be looked at. Of what it says the earliest day without a gap.
    private static @Nullable Deployment deployment(
            List<Span> offered, @Nullable ServiceDeploymentRecord record, LocalDate on) {
        var now = offered.stream().filter(s -> s.holdsOn(on)).findFirst();
        if (now.isPresent()) {
            return new Offered(since(offered, now.get()), now.get().procedure());
        }
        return record == null || record.getSince() == null || record.getSince().isAfter(on)
                ? null
                : new Recorded(
                        record.getSince(),
                        record.getDocument(),
                        record.getDocumentDate(),
                        record.getRecorded(),
                        new AccountId(record.getAccount()));
    }

    private static LocalDate since(List<Span> offered, Span span) {
        return offered.stream()
                .filter(s -> s.from().isBefore(span.from()))
                .filter(s -> s.until() != null && !s.until().isBefore(span.from()))
                .findFirst()
                .map(before -> since(offered, before))
                .orElse(span.from());
    }

    /// Days in which a procedure of ours offers the service online.
    private record Span(String procedure, LocalDate from, @Nullable LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private Map<Integer, List<Span>> offered(ServiceList list) {
        return db.selectFrom(SERVICE_FACT)
                .where(SERVICE_FACT.LIST.eq(list.code()), SERVICE_FACT.GROUND.eq("catalogue"))
                .orderBy(SERVICE_FACT.SINCE, SERVICE_FACT.PROCEDURE_CODE)
                .fetchGroups(
                        SERVICE_FACT.NUMBER,
                        row -> new Span(row.getProcedureCode(), row.getSince(), row.getUntil()));
    }

    private Map<Integer, ServiceDeploymentRecord> recorded(ServiceList list) {
        var newest = new HashMap<Integer, ServiceDeploymentRecord>();
        db.selectFrom(SERVICE_DEPLOYMENT).where(SERVICE_DEPLOYMENT.LIST.eq(list.code())).stream()
                .sorted(Comparator.comparing(ServiceDeploymentRecord::getId))
                .forEach(row -> newest.put(row.getNumber(), row));
        return newest;
    }

    private Map<Integer, String> owners(ServiceList list, LocalDate on) {
        var owners = new HashMap<Integer, String>();
        db.selectFrom(SERVICE_OWNER)
                .where(SERVICE_OWNER.LIST.eq(list.code()), SERVICE_OWNER.VALID_FROM.le(on))
                .orderBy(SERVICE_OWNER.VALID_FROM)
                .forEach(row -> owners.put(row.getNumber(), row.getOwner()));
        return owners;
    }

    /// Whether nobody was faster: nothing newer than what the writer saw.
    boolean record(NewDeployment deployment, @Nullable LocalDate since, AccountId by, Instant now) {
        var newest =
                select(coalesce(max(SERVICE_DEPLOYMENT.ID), inline(0L)))
                        .from(SERVICE_DEPLOYMENT)
                        .where(
                                SERVICE_DEPLOYMENT.LIST.eq(deployment.list().code()),
                                SERVICE_DEPLOYMENT.NUMBER.eq(deployment.number()));
        return db.insertInto(
                                SERVICE_DEPLOYMENT,
                                SERVICE_DEPLOYMENT.LIST,
                                SERVICE_DEPLOYMENT.NUMBER,
                                SERVICE_DEPLOYMENT.SINCE,
                                SERVICE_DEPLOYMENT.DOCUMENT,
                                SERVICE_DEPLOYMENT.DOCUMENT_DATE,
                                SERVICE_DEPLOYMENT.RECORDED,
                                SERVICE_DEPLOYMENT.ACCOUNT)
                        .select(
                                select(
                                                val(deployment.list().code()),
                                                val(deployment.number()),
                                                val(since, SERVICE_DEPLOYMENT.SINCE),
                                                val(deployment.document()),
                                                val(deployment.documentDate()),
                                                val(now, SERVICE_DEPLOYMENT.RECORDED),
                                                val(by.value()))
                                        .where(val(deployment.seen()).eq(newest)))
                        .execute()
                > 0;
    }
}
