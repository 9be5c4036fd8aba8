package vn.motcua.directive.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Scope;
import vn.motcua.shared.Measured;

/// Figures of a report as they were when it was drafted: whole numbers, never rounded shares, so
/// that they can be checked and added up.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Values.class, name = "values"),
    @JsonSubTypes.Type(value = Block.Course.class, name = "course"),
    @JsonSubTypes.Type(value = Block.Units.class, name = "units"),
    @JsonSubTypes.Type(value = Block.Rows.class, name = "rows")
})
public sealed interface Block {

    /// Several figures of the unit.
    record Values(List<Value> values) implements Block {}

    /// One figure over the periods before, the last is the report's own.
    ///
    /// @param periods codes
    record Course(String figure, List<String> periods, List<Value> values) implements Block {}

    /// One figure of the units below.
    record Units(String figure, List<UnitValue> units) implements Block {}

    /// A table from another part of the program, in the report's language.
    ///
    /// @param numeric from which column on there are numbers
    record Rows(
            String caption,
            List<String> head,
            List<List<String>> rows,
            int numeric,
            @Nullable String path)
            implements Block {}

    /// A unit and its value.
    ///
    /// @param code of the agency on the last day of the period
    record UnitValue(String code, String unit, Value value) {}

    /// One measured figure.
    ///
    /// @param kind `share`, `count` or `none` (no source yet)
    /// @param first numerator or number
    /// @param second denominator
    record Value(String figure, String reach, String kind, long first, long second) {

        static Value of(Figure figure, Scope.Reach reach, Measured measured) {
            return switch (measured) {
                case Measured.Share(var ratio) ->
                        new Value(
                                figure.key(),
                                reach.code(),
                                "share",
                                ratio.numerator(),
                                ratio.denominator());
                case Measured.Count(var number) ->
                        new Value(figure.key(), reach.code(), "count", number, 0);
                case Measured.NoSource() -> new Value(figure.key(), reach.code(), "none", 0, 0);
            };
        }

        @JsonIgnore
        Measured measured() {
            return switch (kind) {
                case "share" -> Measured.share(first, second);
                case "count" -> Measured.count(first);
                default -> Measured.noSource();
            };
        }

        /// As it stands in texts: `online-rate@all`.
        @JsonIgnore
        public String name() {
            return figure + "@" + reach;
        }
    }
}
