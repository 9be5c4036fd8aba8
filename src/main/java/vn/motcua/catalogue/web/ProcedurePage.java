package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureSheet;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.web.Page;

/// One procedure as a citizen reads it: what to bring, how long, how much, where, and the way to
/// start.
///
/// @param departments the departments that decide it, if departments do
/// @param elsewhere the number of the essential service that it carries, where that is filed online
///   in another system; else null
/// @param control whether the reader may edit the catalogue
record ProcedurePage(
        ProcedureSheet sheet,
        List<Agency> departments,
        @Nullable Integer elsewhere,
        boolean control)
        implements Page {

    @Override
    public String title() {
        return version().name();
    }

    ProcedureVersion version() {
        return sheet.version();
    }

    boolean online() {
        return version().accepts(Channel.ONLINE);
    }

    String start() {
        return "/my/cases/new?procedure=" + ProcedureQuery.encoded(version().code());
    }

    /// One line a channel: time and fee with what the source adds.
    List<Line> lines() {
        return Arrays.stream(Channel.values()).filter(c -> isOpen(c)).map(this::line).toList();
    }

    private boolean isOpen(Channel channel) {
        return channel == Channel.ONLINE
                ? online()
                : channel == Channel.COUNTER
                        || version().limits().stream().anyMatch(l -> l.channel() == channel);
    }

    private Line line(Channel channel) {
        var limit =
                version().limits().stream()
                        .filter(l -> l.channel() == channel)
                        .findFirst()
                        .orElse(null);
        var fees = version().fees().stream().filter(f -> f.channel() == channel).toList();
        return new Line(
                Wording.channel(channel),
                limit == null || limit.limit() == null
                        ? missing("limit")
                        : Wording.limit(limit.limit()),
                limit == null ? null : limit.note(),
                fees.stream().anyMatch(f -> f.amount() != null)
                        ? Wording.fee(fees.getFirst())
                        : missing("fee"),
                fees.isEmpty() ? null : fees.getFirst().condition());
    }

    private String missing(String fact) {
        return version().flags().contains("ambiguous:" + fact)
                ? t("catalogue.ambiguous")
                : version().flags().contains("fee_set_by_province") && fact.equals("fee")
                        ? t("catalogue.fee.by-province")
                        : t("catalogue.no-source");
    }

    /// Where to go, a sentence a tier.
    List<String> places() {
        return Stream.of(Tier.COMMUNE, Tier.DISTRICT, Tier.PROVINCE)
                .filter(version().tiers()::contains)
                .map(t -> t("catalogue.where." + t.code()))
                .filter(Objects::nonNull)
                .toList();
    }

    boolean departmentUnknown() {
        return version().tiers().contains(Tier.DEPARTMENT) && departments.isEmpty();
    }

    List<String> doubts() {
        return Wording.flags(version().flags());
    }

    /// @param limitNote what the source says about the time, in Vietnamese
    /// @param feeNote what the source says about the fee, in Vietnamese
    record Line(
            String channel,
            String limit,
            @Nullable String limitNote,
            String fee,
            @Nullable String feeNote) {}
}
