package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words that occur in the catalogue, without their marks. Knows which of them somebody may
/// have meant who typed one letter wrong: left it out, added it, took another, or swapped two.
final class Vocabulary {

    private static final int SHORTEST = 2;
    private static final int MOST = 24;

    private final TreeSet<String> words;
    private final Map<String, List<String>> byRemains = new HashMap<>();

    /// @param words the most frequent ones first; they come first among what may have been meant
    Vocabulary(Collection<String> words) {
        this.words = new TreeSet<>(words);
        for (var word : words) {
            if (word.length() >= SHORTEST) {
                remains(word)
                        .forEach(r ->
                                byRemains.computeIfAbsent(r, _ -> new ArrayList<>(2)).add(word));
            }
        }
    }

    /// Words one slip away, frequent ones first; none for what is too short to tell.
    List<String> near(String typed) {
        if (typed.length() < SHORTEST) {
            return List.of();
        }
        var found = new LinkedHashSet<String>(lacking(typed));
        for (var remains : remains(typed)) {
            if (words.contains(remains)) {
                found.add(remains);
            }
            lacking(remains).stream().filter(w -> isOneSlip(typed, w)).forEach(found::add);
        }
        found.remove(typed);
        return found.stream().limit(MOST).toList();
    }

    /// The words from which one letter was left out.
    private List<String> lacking(String remains) {
        return byRemains.getOrDefault(remains, Collections.emptyList());
    }

    private static Set<String> remains(String word) {
        var all = new LinkedHashSet<String>();
        for (int i = 0; i < word.length(); i++) {
            all.add(word.substring(0, i) + word.substring(i + 1));
        }
        return all;
    }

    /// Both of one length: one letter differs, or two neighbours are swapped.
    private static boolean isOneSlip(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int first = 0;
        while (first < a.length() && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        if (first == a.length()) {
            return false;
        }
        var rest = first + 1;
        return a.regionMatches(rest, b, rest, a.length() - rest)
                || (rest < a.length()
                        && a.charAt(first) == b.charAt(rest)
                        && a.charAt(rest) == b.charAt(first)
                        && a.regionMatches(rest + 1, b, rest + 1, a.length() - rest - 1));
    }

    /// What the words of a search may have meant, in the database's own notation: every unknown
    /// word stands for those near it, or for nothing when none is; when all are known, one of them
    /// at a time stands for those near it. Empty when that leaves nothing to look for.
    String mended(List<String> typed) {
        var unknown = places(typed).filter(i -> !isKnown(typed, i)).collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            return mended(typed, unknown);
        }
        return places(typed)
                .filter(i -> !near(typed.get(i)).isEmpty())
                .map(i -> mended(typed, Set.of(i)))
                .collect(Collectors.joining(" | "));
    }

    /// The last word may be unfinished.
    private boolean isKnown(List<String> typed, int place) {
        var word = typed.get(place);
        return words.contains(word) || (place == typed.size() - 1 && begins(word));
    }

    private boolean begins(String part) {
        var next = words.ceiling(part);
        return next != null && next.startsWith(part);
    }

    private String mended(List<String> typed, Set<Integer> unknown) {
        var parts =
                places(typed)
                        .map(i -> unknown.contains(i) ? meant(typed.get(i)) : asTyped(typed, i))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" & "));
        return parts.isEmpty() ? "" : "(" + parts + ")";
    }

    private String meant(String word) {
        var near = near(word);
        return near.isEmpty() ? "" : "(" + String.join(" | ", near) + ")";
    }

    private static String asTyped(List<String> typed, int place) {
        return typed.get(place) + (place == typed.size() - 1 ? ":*" : "");
    }

    private static Stream<Integer> places(List<String> typed) {
        return IntStream.range(0, typed.size()).boxed();
    }
}
