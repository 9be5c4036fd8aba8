package vn.motcua.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing a form asks (mục khai), or a composition of such things.
public sealed interface Field {

    Trait trait();

    /// Place of the answer, as the definition names it: `mother.birthDate`.
    default String path() {
        return trait().path();
    }

    default List<Field> parts() {
        return List.of();
    }

    /// What every field has.
    ///
    /// @param visibleWhen asked only when this holds; null for always
    /// @param prefill what could fill it: `account.name`, `population.birthDate`
    /// @param subject for a register: the person whose entry it is, as the path of that person
    record Trait(
            String path,
            Texts label,
            @Nullable Texts hint,
            boolean required,
            @Nullable Expression visibleWhen,
            Origin origin,
            @Nullable String prefill,
            @Nullable String subject) {}

    /// A line of text.
    ///
    /// @param pattern an own rule of this field, with the message that says it
    record Text(
            Trait trait,
            Shape shape,
            int maxLength,
            @Nullable Pattern pattern,
            @Nullable String autocomplete)
            implements Field {

        /// A regular expression and what to say when it does not fit.
        record Pattern(java.util.regex.Pattern rule, Texts message) {}
    }

    /// Several lines of text.
    record LongText(Trait trait, int maxLength) implements Field {}

    /// A number; decimals say how many digits may follow the comma.
    record Number(
            Trait trait,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int decimals,
            @Nullable Texts unit)
            implements Field {}

    /// A day. A loose one may be known by its year alone, as old papers have it.
    record Date(
            Trait trait,
            @Nullable Expression notBefore,
            @Nullable Expression notAfter,
            boolean loose)
            implements Field {}

    /// One answer, or several with checkboxes, out of a list.
    record Choice(Trait trait, Style style, List<Option> options, @Nullable String initial)
            implements Field {

        /// How the list is shown.
        enum Style {
            RADIOS,
            SELECT,
            CHECKBOXES
        }

        Optional<Option> option(String value) {
            return options.stream().filter(o -> o.value().equals(value)).findFirst();
        }
    }

    /// A file handed in: the answer is the number of a stored document and its name.
    ///
    /// @param types endings allowed, lower case: `pdf`
    record File(Trait trait, Set<String> types, int megabytes) implements Field {}

    /// An address: province, district, commune and, with a line, house and street.
    record Address(Trait trait, boolean line) implements Field {

        static final List<String> PARTS = List.of("province", "district", "commune", "line");

        String part(String name) {
            return path() + "." + name;
        }
    }

    /// A person, composed of the usual fields.
    record Person(Trait trait, @Override List<Field> parts) implements Field {}

    /// Rows of the same fields.
    record Group(Trait trait, @Override List<Field> parts, int min, int max) implements Field {}

    /// Reckoned from other answers, never typed.
    record Computed(Trait trait, Expression expression, boolean shown) implements Field {}
}
