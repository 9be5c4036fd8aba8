package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

/// A row of a repeating group, from 0: turns the path of a definition into that of an answer.
record Row(String group, int index) {

    String place() {
        return group + "." + index;
    }

    String instance(String path) {
        return path.startsWith(group + ".") ? place() + path.substring(group.length()) : path;
    }

    static String instance(@Nullable Row row, String path) {
        return row == null ? path : row.instance(path);
    }
}
