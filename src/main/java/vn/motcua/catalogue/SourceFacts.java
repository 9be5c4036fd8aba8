package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.catalogue.ProcedureVersion.Component;
import vn.motcua.catalogue.ProcedureVersion.Fee;
import vn.motcua.catalogue.ProcedureVersion.Limit;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Tier;

/// Gathers the facts of one record while its source is read, and says at the end what is missing.
final class SourceFacts {

    private static final int LONGEST_NOTE = 600;

    final String code;
    final String name;
    final String field;
    final Set<String> flags = new LinkedHashSet<>();
    final Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    final Set<ApplicantKind> applicants = EnumSet.noneOf(ApplicantKind.class);
    final List<Limit> limits = new ArrayList<>();
    final List<Fee> fees = new ArrayList<>();
    final List<Component> components = new ArrayList<>();
    final List<String> results = new ArrayList<>();
    final List<String> legalBasis = new ArrayList<>();
    @Nullable String localCode;
    @Nullable OnlineLevel onlineLevel;

    SourceFacts(String code, String name, String field) {
        this.code = code;
        this.name = name;
        this.field = field;
    }

    void paper(String paper, int originals, int copies) {
        var required = originals + copies > 0 && !isConditional(paper);
        components.add(new Component(components.size() + 1, paper, originals, copies, required));
    }

    private static boolean isConditional(String paper) {
        var lower = paper.toLowerCase(Locale.ROOT);
        return lower.contains("nếu có")
                || lower.contains("(nếu")
                || lower.contains("trường hợp")
                || lower.contains("đối với");
    }

    ProcedureSheet sheet(RouteTemplates routes, Provenance provenance) {
        flagWhatIsMissing();
        var longest =
                limits.stream().map(Limit::limit).filter(Objects::nonNull).findFirst().orElse(null);
        var version =
                new ProcedureVersion(
                        0,
                        code,
                        localCode,
                        name,
                        field,
                        null,
                        tiers,
                        applicants,
                        onlineLevel,
                        limits,
                        fees,
                        components,
                        results,
                        legalBasis,
                        routes.routeFor(tiers, longest),
                        Forms.GENERIC,
                        null,
                        Set.of(),
                        flags,
                        ShippedProcedures.BEGINNING,
                        null);
        return new ProcedureSheet(version, provenance);
    }

    private void flagWhatIsMissing() {
        flagUnless(!tiers.isEmpty(), "no_source:tier");
        flagUnless(onlineLevel != null, "no_source:online_level");
        flagUnless(!components.isEmpty(), "no_source:components");
        flagUnless(!results.isEmpty(), "no_source:results");
        flagUnless(
                limits.stream().anyMatch(l -> l.limit() != null)
                        || flags.contains("ambiguous:limit"),
                "no_source:limit");
        flagUnless(
                fees.stream().anyMatch(f -> f.amount() != null) || flags.contains("ambiguous:fee"),
                "no_source:fee");
    }

    private void flagUnless(boolean there, String flag) {
        if (!there) {
            flags.add(flag);
        }
    }

    static @Nullable String note(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var one = text.strip().replaceAll("\\s+", " ");
        return one.length() <= LONGEST_NOTE ? one : one.substring(0, LONGEST_NOTE) + "…";
    }
}
