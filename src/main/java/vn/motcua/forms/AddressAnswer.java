package vn.motcua.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An address as answered. In the home province district and commune are codes, elsewhere they are
/// typed; abroad only the line counts.
record AddressAnswer(String province, String district, String commune, String line) {

    static final int LONGEST_PART = 120;
    static final int LONGEST_LINE = 250;

    static AddressAnswer of(Answers answers, String place) {
        var province = answers.text(place + ".province");
        return new AddressAnswer(
                province.isEmpty() ? Places.HOME : province,
                answers.text(place + ".district"),
                answers.text(place + ".commune"),
                answers.text(place + ".line"));
    }

    boolean isHome() {
        return province.equals(Places.HOME);
    }

    boolean isAbroad() {
        return province.equals(Places.ABROAD);
    }

    boolean isBlank() {
        return district.isEmpty() && commune.isEmpty() && line.isEmpty();
    }

    /// What is wrong, by part: the key of the message.
    Map<String, String> faults(Places places) {
        var faults = new LinkedHashMap<String, String>();
        if (isAbroad()) {
            typed(faults, "line", line, LONGEST_LINE);
            return faults;
        }
        if (isHome()) {
            chosen(faults, places);
        } else if (places.province(province).isEmpty()) {
            faults.put("province", "forms.fault.province");
        } else {
            typed(faults, "district", district, LONGEST_PART);
            typed(faults, "commune", commune, LONGEST_PART);
        }
        if (!line.isEmpty()) {
            typed(faults, "line", line, LONGEST_LINE);
        }
        return faults;
    }

    private void chosen(Map<String, String> faults, Places places) {
        if (places.district(district).isEmpty()) {
            faults.put("district", "forms.fault.district");
        } else if (places.commune(district, commune).isEmpty()) {
            faults.put("commune", "forms.fault.commune");
        }
    }

    private static void typed(Map<String, String> faults, String part, String value, int longest) {
        if (value.isEmpty()) {
            faults.put(part, "forms.fault." + part);
        } else if (!Typed.isLegible(value)) {
            faults.put(part, "forms.fault.unreadable");
        } else if (Typed.length(value) > longest) {
            faults.put(part, "forms.fault.long.address");
        }
    }

    /// As written on an envelope, the smallest part first.
    String written(Places places) {
        var parts =
                isAbroad()
                        ? Stream.of(line)
                        : isHome()
                                ? Stream.of(
                                        line,
                                        places.commune(district, commune).orElse(""),
                                        places.district(district).orElse(""),
                                        places.province(province).orElse(""))
                                : Stream.of(
                                        line,
                                        commune,
                                        district,
                                        places.province(province).orElse(""));
        return parts.map(Objects::requireNonNull)
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
