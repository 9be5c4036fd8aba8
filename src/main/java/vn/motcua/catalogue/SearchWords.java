package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Turns what somebody typed into what the database looks for: words that say nothing are left out,
/// everyday names stand beside official ones, and the last word may be unfinished.
@Component
class SearchWords {

    private static final Pattern CODE =
            Pattern.compile("\\d\\.\\d{1,6}(\\.[\\dA-Za-z.]*)?|essential-\\d+|local-[a-z0-9-]+");
    private static final int MOST_WORDS = 12;

    private final Set<List<String>> fillers;
    private final List<Group> groups;

    SearchWords() {
        try (var in = SearchWords.class.getResourceAsStream("/reference/search-words.json")) {
            var file = SheetJson.MAPPER.readValue(in, File.class);
            fillers = file.fillers().stream().map(Folding::words).collect(Collectors.toSet());
            groups = file.groups().stream().flatMap(g -> Group.of(g).stream()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What to look for, or nothing when the text has no word in it.
    Optional<Asked> read(String text) {
        var bare = text.strip();
        if (CODE.matcher(bare).matches()) {
            return Optional.of(new Asked("", bare, "", "", ""));
        }
        var all = Folding.words(bare);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var telling = withoutFillers(all.subList(0, Math.min(MOST_WORDS, all.size())));
        var marked = Folding.hasMarks(bare) ? marked(bare) : "";
        return Optional.of(
                new Asked(
                        query(telling),
                        "",
                        String.join(" ", all),
                        String.join(" ", telling),
                        marked));
    }

    private static String marked(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .toLowerCase(java.util.Locale.ROOT);
    }

    private List<String> withoutFillers(List<String> words) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < words.size(); ) {
            var length = fillerAt(words, i);
            if (length == 0) {
                kept.add(words.get(i));
            }
            i += Math.max(1, length);
        }
        return kept.isEmpty() ? words : kept;
    }

    private int fillerAt(List<String> words, int at) {
        for (int length = Math.min(3, words.size() - at); length > 0; length--) {
            if (fillers.contains(words.subList(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /// `khai & (tu | bao & tu) & gi:*`: all words, each phrase with its other names.
    private String query(List<String> words) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < words.size(); ) {
            var group = groupAt(words, i);
            if (group.isPresent()) {
                parts.add(group.get().alternatives(i + group.get().length() == words.size()));
                i += group.get().length();
            } else {
                parts.add(words.get(i) + (i == words.size() - 1 ? ":*" : ""));
                i++;
            }
        }
        return String.join(" & ", parts);
    }

    private Optional<Group> groupAt(List<String> words, int at) {
        return groups.stream()
                .filter(g -> g.length() <= words.size() - at)
                .filter(g -> words.subList(at, at + g.length()).equals(g.phrase()))
                .findFirst();
    }

    /// @param query in the database's own notation; empty when a code is asked for
    /// @param code the beginning of a code, or empty
    /// @param whole all words
    /// @param plain the telling words
    /// @param marked as typed with marks, or empty when typed without
    record Asked(String query, String code, String whole, String plain, String marked) {}

    private record File(List<String> fillers, List<List<String>> groups) {}

    private record Group(List<String> phrase, List<List<String>> all) implements Comparable<Group> {

        static List<Group> of(List<String> names) {
            var all = names.stream().map(Folding::words).distinct().toList();
            return all.stream().map(p -> new Group(p, all)).toList();
        }

        int length() {
            return phrase.size();
        }

        String alternatives(boolean last) {
            var texts = new HashSet<String>();
            all.forEach(p -> texts.add(String.join(" & ", p)));
            if (last) {
                texts.add(String.join(" & ", phrase) + ":*");
            }
            return texts.stream().sorted().collect(Collectors.joining(" | ", "(", ")"));
        }

        @Override
        public int compareTo(Group other) {
            return Comparator.comparingInt(Group::length).reversed().compare(this, other);
        }
    }
}
