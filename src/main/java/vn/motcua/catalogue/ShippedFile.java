package vn.motcua.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.catalogue.ProcedureVersion.Fee;
import vn.motcua.catalogue.ProcedureVersion.Limit;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.LimitUnit;
import vn.motcua.shared.Money;
import vn.motcua.shared.TimeLimit;

/// The facts that come with the program, as `reference/procedures.json` writes them.
record ShippedFile(List<Entry> procedures) {

    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private static final Map<String, ApplicantKind> APPLICANTS =
            Map.of(
                    "citizen", ApplicantKind.CITIZEN,
                    "foreigner", ApplicantKind.CITIZEN,
                    "enterprise", ApplicantKind.BUSINESS,
                    "household_business", ApplicantKind.BUSINESS,
                    "state_agency", ApplicantKind.STATE_AGENCY,
                    "cooperative", ApplicantKind.OTHER_ORGANISATION,
                    "organisation", ApplicantKind.OTHER_ORGANISATION);

    record Entry(
            String key,
            @Nullable String localCode,
            @Nullable Integer essentialNo,
            String name,
            String field,
            List<String> tier,
            @Nullable String department,
            List<String> applicants,
            @Nullable Outside outsideSystem,
            Level onlineLevel,
            List<LimitEntry> limits,
            List<FeeEntry> fees,
            List<Paper> components,
            List<String> results,
            List<String> legalBasis,
            List<String> lifeEvents,
            List<String> synonyms,
            List<String> flags,
            List<String> sources) {

        Set<Tier> tiers() {
            return set(tier, Tier::of);
        }

        Set<ApplicantKind> applicantKinds() {
            return set(applicants, a -> APPLICANTS.getOrDefault(a, ApplicantKind.CITIZEN));
        }

        @Nullable OnlineLevel level() {
            return onlineLevel.value() == null ? null : OnlineLevel.of(onlineLevel.value());
        }

        List<ProcedureVersion.Component> papers() {
            return IntStream.range(0, components.size())
                    .mapToObj(i -> components.get(i).component(i + 1))
                    .toList();
        }
    }

    record Outside(String owner) {}

    record Level(@Nullable String value) {}

    record LimitEntry(
            String channel,
            @Nullable Integer amount,
            @Nullable String unit,
            @Nullable String note) {

        Limit limit() {
            var limit =
                    amount == null || unit == null
                            ? null
                            : new TimeLimit(amount, LimitUnit.of(unit));
            return new Limit(Channel.of(channel), limit, note);
        }
    }

    record FeeEntry(String channel, @Nullable Long dong, @Nullable String condition) {

        Fee fee() {
            return new Fee(Channel.of(channel), dong == null ? null : new Money(dong), condition);
        }
    }

    record Paper(String name, @Nullable Integer originals, @Nullable Integer copies) {

        ProcedureVersion.Component component(int number) {
            return new ProcedureVersion.Component(
                    number,
                    name,
                    originals == null ? 0 : originals,
                    copies == null ? 0 : copies,
                    !name.contains("nếu "));
        }
    }

    private static <T> Set<T> set(Collection<String> words, Function<String, T> value) {
        return words.stream().map(value).collect(Collectors.toUnmodifiableSet());
    }
}
