package vn.motcua.bench.province;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.bench.Place;

/// The people of one province who open its pages, and what stands in the addresses of those pages.
record People(Place place, Map<String, String> accounts, Map<String, String> values) {

    private static final Pattern BRACES = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern COLON = Pattern.compile("(?<!:):([a-z]+)");

    static People of(Place place) throws Exception {
        var list = PageList.shipped();
        var people = new People(place, new LinkedHashMap<>(), new HashMap<>());
        people.lookAgain(list);
        return people;
    }

    /// Looks for whom and what there was none of.
    void lookAgain(PageList list) throws Exception {
        try (var answers = new Answers(place)) {
            for (var person : list.people().entrySet()) {
                if (!accounts.containsKey(person.getKey())) {
                    answers.text(person.getValue())
                            .ifPresent(account -> accounts.put(person.getKey(), account));
                }
            }
            for (var value : list.values().entrySet()) {
                if (!values.containsKey(value.getKey())) {
                    var query =
                            COLON.matcher(value.getValue())
                                    .replaceAll(m -> quoted(accounts.get(m.group(1))));
                    answers.text(query).ifPresent(found -> values.put(value.getKey(), found));
                }
            }
        }
    }

    private static String quoted(String account) {
        return account == null ? "null" : "'" + account + "'";
    }

    String account(String who) {
        return Optional.ofNullable(accounts.get(who))
                .orElseThrow(() -> new IllegalStateException("There is no " + who));
    }

    /// The address with its values filled in.
    ///
    /// @throws Missing if the province has none of something
    String address(String province, String address) throws Missing {
        var found = new StringBuilder();
        var braces = BRACES.matcher(address);
        while (braces.find()) {
            var value = values.get(braces.group(1));
            if (value == null) {
                throw new Missing(province + " province: no " + braces.group(1));
            }
            braces.appendReplacement(
                    found, java.util.regex.Matcher.quoteReplacement(value.replace(" ", "%20")));
        }
        return braces.appendTail(found).toString();
    }

    /// Why a page cannot be opened.
    static class Missing extends Exception {

        Missing(String why) {
            super(why);
        }
    }

    /// A page that did not answer as it should.
    static final class Failing extends Missing {

        Failing(String why) {
            super(why);
        }
    }
}
