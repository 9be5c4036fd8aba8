package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Money;
import vn.motcua.shared.TimeLimit;

/// One version of an administrative procedure (thủ tục hành chính) with its effective dates. A case
/// keeps the version it was filed under.
///
/// @param id number of the version in this installation
/// @param code national code `d.dddddd`, or the name of an essential service without one
/// @param field field of government (lĩnh vực)
/// @param tiers which tiers decide it
/// @param onlineLevel null when no source says
/// @param form the form to file with (key of `forms`); the generic application when none is its own
/// @param outsideOwner who runs it when it is not handled in the province's system
/// @param lifeEvents occasions of life under which people look for it
/// @param flags what is missing or ambiguous in the sources
public record ProcedureVersion(
        int id,
        String code,
        @Nullable String localCode,
        String name,
        String field,
        @Nullable Integer essentialNumber,
        Set<Tier> tiers,
        Set<ApplicantKind> applicants,
        @Nullable OnlineLevel onlineLevel,
        List<Limit> limits,
        List<Fee> fees,
        List<Component> components,
        List<String> results,
        List<String> legalBasis,
        Route route,
        String form,
        @Nullable String outsideOwner,
        Set<String> lifeEvents,
        Set<String> flags,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    /// The flag of a procedure that is known to give no result; of one without results and without
    /// it no source tells what it gives.
    public static final String NO_RESULT = "no_result";

    /// Who may apply (đối tượng thực hiện); numbers as in the national portal's `LoaiDoiTuong`.
    public enum ApplicantKind {
        CITIZEN,
        BUSINESS,
        STATE_AGENCY,
        OTHER_ORGANISATION
    }

    /// Time limit of a channel; null limit when no source gives one.
    public record Limit(Channel channel, @Nullable TimeLimit limit, @Nullable String note) {}

    /// Fee of a channel (phí, lệ phí); null amount when no source gives one.
    public record Fee(Channel channel, @Nullable Money amount, @Nullable String condition) {}

    /// A paper to hand in (thành phần hồ sơ).
    public record Component(int id, String name, int originals, int copies, boolean required) {}

    /// The time limit of a channel, if a source gives one.
    public Optional<TimeLimit> limit(Channel channel) {
        return limits.stream()
                .filter(l -> l.channel() == channel)
                .map(Limit::limit)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /// The counter and the post are open for everything the province handles (Decree 61/2018); the
    /// online door where the level says so or, where no source gives a level, where the sources
    /// list an online channel.
    public boolean accepts(Channel channel) {
        return outsideOwner == null && (channel != Channel.ONLINE || acceptsOnline());
    }

    private boolean acceptsOnline() {
        return onlineLevel == null
                ? limits.stream().anyMatch(l -> l.channel() == Channel.ONLINE)
                : onlineLevel != OnlineLevel.NONE;
    }

    /// The fee of a channel, if a source gives one.
    public Optional<Fee> fee(Channel channel) {
        return fees.stream().filter(f -> f.channel() == channel && f.amount() != null).findFirst();
    }

    /// Whether it is known to give no result, which is not the same as that nobody knows it.
    public boolean givesNoResult() {
        return results.isEmpty() && flags.contains(NO_RESULT);
    }

    /// Whether a case of it can be opened in this system at all.
    public boolean isHandledHere() {
        return outsideOwner == null && !tiers.isEmpty();
    }

    /// The same facts with another route.
    public ProcedureVersion routed(Route other) {
        return copy(id, other, effectiveFrom, effectiveTo);
    }

    ProcedureVersion numbered(int number, LocalDate from, @Nullable LocalDate to) {
        return copy(number, route, from, to);
    }

    private ProcedureVersion copy(int number, Route other, LocalDate from, @Nullable LocalDate to) {
        return new ProcedureVersion(
                number,
                code,
                localCode,
                name,
                field,
                essentialNumber,
                tiers,
                applicants,
                onlineLevel,
                limits,
                fees,
                components,
                results,
                legalBasis,
                other,
                form,
                outsideOwner,
                lifeEvents,
                flags,
                from,
                to);
    }
}
