package vn.motcua.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;

/// One panel of the operations wall (màn hình điều hành), contributed by a module as a bean; the
/// wall knows none of them by name. Its title is the text `wall.<key>`.
public interface WallPanel {

    /// Lower case with hyphens.
    String key();

    /// Position on the wall, small first.
    int order();

    /// Who sees it: an authority, or `staff`.
    String authority();

    /// The authority that its lists ask for; to whom lacks it the numbers are no links.
    default String opensFor() {
        return authority();
    }

    /// What it shows for an agency and all below it, now. Asked once per change however many watch,
    /// by no actor: only numbers, never a person's data. A handful of round trips at most.
    List<Number> numbers(AgencyId unit);

    /// Something that is another whenever what it shows has changed by what is not in the log of
    /// cases; compared, never read. Asked about once a second while somebody watches, so one look
    /// into an index; what changes with time alone needs none.
    default String pulse() {
        return "";
    }

    /// One number of the wall.
    ///
    /// @param textKey what it is
    /// @param target the share in percent or the number it should reach, if there is one
    /// @param targetName what sets the target, already in words (`63/KH-UBND`), if there is one;
    ///   empty without a target where one is wanted and nobody has set it
    /// @param course earlier values, oldest first, for the small line beside it; may be empty
    /// @param light how it stands, if it can be said
    /// @param path where it opens to its list
    /// @param asOf how fresh it is; null for this moment
    record Number(
            String textKey,
            Measured value,
            @Nullable Double target,
            @Nullable String targetName,
            List<Measured> course,
            Light light,
            @Nullable String path,
            @Nullable Instant asOf) {

        public Number {
            course = List.copyOf(course);
        }

        /// A plain number with a way into its list.
        public static Number of(String textKey, Measured value, String path) {
            return new Number(textKey, value, null, null, List.of(), Light.NONE, path, null);
        }

        /// The same as it was at a moment that is over.
        public Number freshAt(Instant moment) {
            return new Number(textKey, value, target, targetName, course, light, path, moment);
        }
    }

    /// How something stands; shown with a word and a shape, never as a colour alone.
    enum Light {
        NONE,
        GOOD,
        WATCH,
        BAD
    }
}
