package vn.motcua.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.motcua.TestTime;

/// A small form with one of everything, on 19 January 2024.
final class TestForms {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    static final Forms FORMS = new Forms(Clock.fixed(TestTime.START, ZoneOffset.UTC));

    static final String JSON =
            """
            {"key": "trial", "version": 3, "title": %1$s, "procedures": ["9.000001"],
             "sources": {"law": {"text": "Thông tư thử", "trust": "M"}},
             "sections": [
              {"key": "you", "title": %1$s, "fields": [
                {"key": "name", "type": "text", "label": %1$s, "source": "law", "shape": "name", "maxLength": 20, "prefill": "account.name"},
                {"key": "born", "type": "date", "label": %1$s, "source": "law", "notBefore": "'1900-01-01'", "notAfter": "today()"},
                {"key": "note", "type": "longtext", "label": %1$s, "assumed": true, "optional": true, "maxLength": 50},
                {"key": "kind", "type": "choice", "label": %1$s, "source": "law", "options": [{"value": "one", "label": %1$s}, {"value": "other", "label": %1$s}]},
                {"key": "which", "type": "text", "label": %1$s, "source": "law", "visibleWhen": "kind = 'other'"},
                {"key": "want", "type": "choice", "style": "checkboxes", "label": %1$s, "assumed": true, "optional": true, "options": [{"value": "a", "label": %1$s}, {"value": "b", "label": %1$s}]},
                {"key": "years", "type": "computed", "label": %1$s, "source": "law", "expression": "age(born)"}],
               "rules": [{"field": "born", "must": "years >= 18 or kind = 'other'", "message": %1$s}]},
              {"key": "home", "title": %1$s, "fields": [
                {"key": "home", "type": "address", "label": %1$s, "source": "law"},
                {"key": "paper", "type": "file", "label": %1$s, "source": "law", "optional": true}]},
              {"key": "rows", "title": %1$s, "visibleWhen": "kind = 'one'", "fields": [
                {"key": "papers", "type": "group", "label": %1$s, "source": "law", "min": 1, "max": 200, "fields": [
                  {"key": "title", "type": "text", "label": %1$s, "source": "law", "maxLength": 100},
                  {"key": "pages", "type": "number", "label": %1$s, "source": "law", "min": 1, "max": 500},
                  {"key": "price", "type": "computed", "label": %1$s, "source": "law", "expression": "papers.pages * 2000"}]},
                {"key": "total", "type": "computed", "label": %1$s, "source": "law", "expression": "sum(papers.price)"}]},
              {"key": "parent", "title": %1$s, "fields": [
                {"key": "parent", "type": "person", "label": %1$s, "source": "law", "register": "population", "parts": ["name", "birthDate?", "id", "sex", "nationality", "ethnicity"]}]}]}
            """
                    .formatted("{\"vi\": \"Mục\", \"en\": \"Item\", \"ja\": \"項目\"}");

    static final FormDefinition TRIAL = DefinitionReader.read(JSON);

    private TestForms() {}

    static Answers answers(String... pathsAndValues) {
        var answers = Answers.none(TRIAL);
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            answers = answers.with(pathsAndValues[i], pathsAndValues[i + 1]);
        }
        return answers;
    }

    static MultiValueMap<String, String> posted(String... namesAndValues) {
        var posted = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            posted.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return posted;
    }

    static MultiValueMap<String, String> postedRows(int rows) {
        var posted = posted("papers", Integer.toString(rows));
        IntStream.range(0, rows)
                .forEach(i -> {
                    posted.add("papers." + i + ".title", "Giấy " + i);
                    posted.add("papers." + i + ".pages", Integer.toString(i + 1));
                });
        return posted;
    }

    static Turn take(String section, Answers before, MultiValueMap<String, String> posted) {
        return FORMS.take(TRIAL, section, before, posted);
    }

    static List<String> faultyFields(String section, Answers answers) {
        return FORMS.check(TRIAL, section, answers).stream().map(Finding::field).toList();
    }

    static Evaluation evaluation(Answers answers) {
        return new Evaluation(TRIAL, answers, TODAY);
    }
}
