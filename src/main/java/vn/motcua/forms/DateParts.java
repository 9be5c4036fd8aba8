package vn.motcua.forms;

import java.util.List;

/// A day in three boxes, as far as it was typed.
record DateParts(String day, String month, String year) {

    static DateParts of(String value) {
        var date = Typed.date(value, false);
        if (date.isPresent()) {
            return new DateParts(
                    Integer.toString(date.get().getDayOfMonth()),
                    Integer.toString(date.get().getMonthValue()),
                    Integer.toString(date.get().getYear()));
        }
        if (value.matches("\\d{4}")) {
            return new DateParts("", "", value);
        }
        var parts = value.split("/", 3);
        return new DateParts(at(parts, 0), at(parts, 1), at(parts, 2));
    }

    private static String at(String[] parts, int i) {
        return i < parts.length ? parts[i] : "";
    }

    /// Kept as typed when it is no day; somebody may have typed all of it into the first box.
    static String join(List<String> parts) {
        var isEmpty = parts.stream().allMatch(String::isEmpty);
        var isOne = parts.get(1).isEmpty() && parts.get(2).isEmpty() && parts.getFirst().contains("/");
        return isEmpty ? "" : isOne ? parts.getFirst() : String.join("/", parts);
    }
}
