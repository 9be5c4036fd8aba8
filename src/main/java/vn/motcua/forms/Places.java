package vn.motcua.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Provinces, and the districts and communes of the home province, as addresses name them (January
/// 2024). Communes that were merged since stay in the list: people's papers still name them. Of
/// other provinces only the name is known; district and commune are typed there.
final class Places {

    static final String HOME = "40";
    static final String ABROAD = "00";

    private final Map<String, String> provinces;
    private final Map<String, District> districts = new LinkedHashMap<>();

    /// A district with its communes by code.
    record District(String code, String name, Map<String, String> communes) {}

    private Places(Map<String, String> provinces) {
        this.provinces = provinces;
    }

    static Places load() {
        var provinces = new LinkedHashMap<String, String>();
        ReferenceLists.rows("forms/lists/provinces.csv")
                .forEach(row -> provinces.put(row.get("code"), row.get("name_vi")));
        var places = new Places(provinces);
        var ofAgency = new LinkedHashMap<String, District>();
        for (var row : ReferenceLists.rows("reference/agencies.csv")) {
            places.add(row, ofAgency);
        }
        return places;
    }

    private void add(Map<String, String> row, Map<String, District> ofAgency) {
        var code = row.getOrDefault("gso_code", "");
        var name = nameOf(row.getOrDefault("name_vi", ""));
        switch (row.getOrDefault("tier", "")) {
            case "district" -> {
                var district = new District(code, name, new LinkedHashMap<>());
                districts.put(code, district);
                ofAgency.put(row.getOrDefault("code", ""), district);
            }
            case "commune" -> {
                var district = ofAgency.get(row.getOrDefault("parent_code", ""));
                if (district != null) {
                    district.communes().put(code, name);
                }
            }
            default -> {}
        }
    }

    private static String nameOf(String agency) {
        var name = agency.startsWith("UBND ") ? agency.substring(5) : agency;
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    List<Option> provinces() {
        var options = new ArrayList<>(options(provinces));
        options.add(Option.of(ABROAD, Texts.of("forms.address.abroad")));
        return options;
    }

    List<Option> districts() {
        return districts.values().stream()
                .map(d -> Option.of(d.code(), Texts.same(d.name())))
                .toList();
    }

    List<Option> communes(String district) {
        var found = districts.get(district);
        return found == null ? List.of() : options(found.communes());
    }

    Optional<String> province(String code) {
        return Optional.ofNullable(provinces.get(code));
    }

    Optional<String> district(String code) {
        return Optional.ofNullable(districts.get(code)).map(District::name);
    }

    Optional<String> commune(String district, String code) {
        return Optional.ofNullable(districts.get(district)).map(d -> d.communes().get(code));
    }

    private static List<Option> options(Map<String, String> names) {
        return names.entrySet().stream()
                .map(e -> Option.of(e.getKey(), Texts.same(e.getValue())))
                .toList();
    }
}
