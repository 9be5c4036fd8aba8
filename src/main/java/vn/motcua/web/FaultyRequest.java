package vn.motcua.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;

/// A request of a program with everything that is wrong in it, found at once.
public final class FaultyRequest extends Refusal {

    private final transient List<Found> found;

    private FaultyRequest(List<Found> found) {
        super(Kind.INVALID, "faulty-request", found.size() + " faults, see errors");
        this.found = List.copyOf(found);
    }

    List<Problem.Wrong> wrongs(Locale language) {
        return found.stream().map(f -> f.in(language)).toList();
    }

    /// The codes found, for those who handle them.
    public List<String> codes() {
        return found.stream().map(Found::code).toList();
    }

    /// Collects what is wrong until all has been read.
    public static final class Findings {

        private final List<Found> found = new ArrayList<>();

        /// Something in the body.
        ///
        /// @param code finds the sentence `problem.fault.<code>`; `parts` fill it
        public void body(String pointer, String code, Object... parts) {
            found.add(new Found(pointer, null, code, new Sentence(null, parts)));
        }

        /// Something in the body that is said in its own words.
        public void said(String pointer, String code, Words words) {
            found.add(new Found(pointer, null, code, new Sentence(words)));
        }

        /// Something in the query or the headers.
        public void parameter(String name, String code, Object... parts) {
            found.add(new Found(null, name, code, new Sentence(null, parts)));
        }

        public boolean any() {
            return !found.isEmpty();
        }

        FaultyRequest refusal() {
            return new FaultyRequest(found);
        }

        /// @throws FaultyRequest if anything was found
        public void check() {
            if (any()) {
                throw refusal();
            }
        }
    }

    /// A sentence in a language.
    @FunctionalInterface
    public interface Words {
        String in(Locale language);
    }

    private record Sentence(@Nullable Words words, Object... parts) {

        String in(Locale language, String code) {
            return words == null
                    ? Messages.bundles().text(language, "problem.fault." + code, parts)
                    : words.in(language);
        }
    }

    private record Found(
            @Nullable String pointer, @Nullable String parameter, String code, Sentence sentence) {

        Problem.Wrong in(Locale language) {
            return new Problem.Wrong(pointer, parameter, code, sentence.in(language, code));
        }
    }
}
