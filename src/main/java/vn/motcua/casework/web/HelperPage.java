package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.casework.Applicant.Assistance;
import vn.motcua.casework.FiledBy;
import vn.motcua.forms.Answers;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Alone or with help.
record HelperPage(StepHead head, Typed typed, List<Mistake> mistakes) implements Page {

    private static final List<String> RELATIONS =
            List.of("family", "neighbour", "community-team", "officer", "service");

    /// What was chosen and typed.
    ///
    /// @param relation a code, kept in the words of the record
    record Typed(@Nullable FiledBy filedBy, String name, String relation, boolean consent) {

        static Typed of(Map<String, String> posted) {
            var own = new TreeMap<String, String>();
            own.put("name", posted.getOrDefault("helperName", "").replaceAll("[\\r\\n\\t]+", " "));
            var filedBy =
                    switch (posted.getOrDefault("filedBy", "")) {
                        case "person" -> FiledBy.PERSON;
                        case "helped" -> FiledBy.HELPED;
                        default -> null;
                    };
            return new Typed(
                    filedBy,
                    Answers.of("helper", 1, own).text("name"),
                    posted.getOrDefault("relation", ""),
                    "true".equals(posted.get("consent")));
        }

        static Typed of(@Nullable FiledBy filedBy, @Nullable Assistance helper) {
            return helper == null
                    ? new Typed(filedBy, "", "", false)
                    : new Typed(filedBy, helper.name(), codeOf(helper.relation()), true);
        }

        /// As it goes into the record.
        Assistance assistance() {
            return new Assistance(
                    name,
                    RELATIONS.contains(relation)
                            ? Said.forTheRecord("citizen.helper.relation." + relation)
                            : "",
                    consent ? Said.forTheRecord("citizen.helper.consent") : "");
        }

        private static String codeOf(String words) {
            return RELATIONS.stream()
                    .filter(r -> Said.forTheRecord("citizen.helper.relation." + r).equals(words))
                    .findFirst()
                    .orElse("");
        }
    }

    @Override
    public String title() {
        return t("citizen.helper.title");
    }

    @Override
    public HttpStatus status() {
        return head.status(!mistakes.isEmpty() || !head.open());
    }

    List<Fault> faults() {
        return Mistake.inWords(mistakes);
    }

    @Nullable String error(String field) {
        return Fault.of(faults(), field);
    }

    String chosen() {
        return typed.filedBy() == null ? "" : typed.filedBy().code();
    }

    List<Option> relations() {
        return RELATIONS.stream()
                .map(r -> new Option(r, t("citizen.helper.relation." + r)))
                .toList();
    }
}
