package vn.motcua.casework.eventlog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.eventlog.Attribute.Type;

/// Which attributes of a foreign case and its steps are kept beside what the mapping used: all but
/// the applicant's, those to be left out, and those that have a place of their own.
final class KeptAttributes {

    /// What an export writes of every case by itself; an import need not keep it twice.
    static final String OWN = "motcua:";

    private static final Set<String> RESERVED =
            Set.of(LogKeys.NAME, LogKeys.TIME, LogKeys.TRANSITION, LogKeys.RESOURCE, LogKeys.GROUP);

    private final Mapping mapping;
    private final Set<String> droppedOfCase = new HashSet<>();
    private final Set<String> droppedOfStep = new HashSet<>();

    KeptAttributes(Mapping mapping) {
        this.mapping = mapping;
        drop(mapping.columns().id());
        drop(mapping.columns().code());
        mapping.applicant().columns().forEach(this::drop);
        mapping.leaveOut().forEach(this::drop);
        drop(mapping.columns().activity());
        drop(mapping.columns().time());
        drop(mapping.columns().resource());
        drop(mapping.columns().group());
        drop(mapping.columns().lifecycle());
    }

    private void drop(@Nullable String column) {
        if (column != null) {
            (mapping.isCaseColumn(column) ? droppedOfCase : droppedOfStep).add(Mapping.key(column));
        }
    }

    /// What is kept in the other system's words. The names that XES gives a meaning to belong to
    /// what was mapped to them.
    List<Attribute> of(List<Attribute> attributes, boolean ofCase) {
        var kept = new ArrayList<Attribute>(attributes.size());
        for (var each : attributes) {
            var dropped = (ofCase ? droppedOfCase : droppedOfStep).contains(each.key());
            if (!dropped && !(ofCase && each.key().startsWith(OWN))) {
                kept.add(marked(each, ofCase));
            }
        }
        return kept;
    }

    private Attribute marked(Attribute each, boolean ofCase) {
        var named = RESERVED.contains(each.key()) ? each.named("original:" + each.key()) : each;
        var isOfficer =
                each.type() == Type.STRING
                        && mapping.officers().stream()
                                .anyMatch(c ->
                                        mapping.isCaseColumn(c) == ofCase
                                                && Mapping.key(c).equals(each.key()));
        return isOfficer ? named.as(Type.OFFICER) : named;
    }
}
