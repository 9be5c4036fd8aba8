package vn.motcua.forms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/// Lists that fields choose from, shared by every form.
final class ReferenceLists {

    private static final Map<String, String> FILES =
            Map.of(
                    "ethnic-groups", "reference/ethnic-groups.csv",
                    "nationalities", "reference/nationalities.csv",
                    "provinces", "forms/lists/provinces.csv");

    private ReferenceLists() {}

    static boolean exists(String list) {
        return FILES.containsKey(list) || list.equals("sex");
    }

    static List<Option> options(String list) {
        var file = FILES.get(list);
        if (file == null) {
            return List.of("male", "female").stream()
                    .map(s -> Option.of(s, Texts.of("forms.sex." + s)))
                    .toList();
        }
        return rows(file).stream().map(row -> option(list, row)).toList();
    }

    private static Option option(String list, Map<String, String> row) {
        var code = row.getOrDefault("code", "");
        var name = row.getOrDefault("name_vi", "");
        if (!list.equals("nationalities")) {
            return Option.of(code, Texts.same(name));
        }
        var country = Locale.of("", code);
        return Option.of(
                code,
                new Texts(
                        name,
                        country.getDisplayCountry(Locale.ENGLISH),
                        country.getDisplayCountry(Locale.JAPANESE)));
    }

    static List<Map<String, String>> rows(String file) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = new ClassPathResource(file).getInputStream();
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            return rows.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
