package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureHits;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// A list of procedures with what narrows it; all of it stands in the address.
record ProceduresPage(
        ProcedureQuery query,
        ProcedureHits found,
        List<String> fields,
        List<Option> agencies,
        List<String> events)
        implements Page {

    @Override
    public String title() {
        return t("catalogue.list.title");
    }

    List<Option> fieldOptions() {
        return fields.stream().map(f -> new Option(f, f)).toList();
    }

    List<Option> tierOptions() {
        return Wording.tierOptions();
    }

    List<Option> levelOptions() {
        return Wording.levelOptions();
    }

    List<Option> eventOptions() {
        return Wording.lifeEventOptions(events);
    }

    String summary() {
        if (found.hits().isEmpty()) {
            return t("catalogue.list.none");
        }
        return found.alike()
                ? t("catalogue.list.alike", query.text())
                : t("catalogue.list.count", vn.motcua.web.Formats.number(found.total()));
    }

    @Nullable String next() {
        return found.next() == null ? null : query.address("/procedures", found.next());
    }

    @Nullable String first() {
        return query.after() == null || query.after().isBlank()
                ? null
                : query.address("/procedures", null);
    }

    static String value(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Field, deciding tiers and level in one line.
    static String about(ProcedureHits.Hit hit) {
        var where =
                hit.outsideOwner() != null
                        ? t("catalogue.outside.short", hit.outsideOwner())
                        : hit.tiers().isEmpty()
                                ? t("catalogue.tier.unknown")
                                : Wording.tiers(hit.tiers());
        var online =
                hit.onlineLevel() == null || hit.outsideOwner() != null
                        ? ""
                        : Wording.level(hit.onlineLevel());
        return List.of(where, online).stream()
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
