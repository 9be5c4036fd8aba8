package vn.motcua.catalogue;

import java.util.List;
import vn.motcua.catalogue.ProcedureVersion.Component;
import vn.motcua.catalogue.ProcedureVersion.Fee;
import vn.motcua.catalogue.ProcedureVersion.Limit;

/// The nested facts of a version as the database keeps them. A stored version is never rewritten,
/// so parts are only ever added here.
record StoredFacts(
        List<Limit> limits,
        List<Fee> fees,
        List<Component> components,
        List<String> results,
        List<String> legalBasis,
        List<Step> steps,
        Provenance provenance) {

    static StoredFacts of(ProcedureSheet sheet) {
        var version = sheet.version();
        return new StoredFacts(
                version.limits(),
                version.fees(),
                version.components(),
                version.results(),
                version.legalBasis(),
                version.route().steps(),
                sheet.provenance());
    }
}
