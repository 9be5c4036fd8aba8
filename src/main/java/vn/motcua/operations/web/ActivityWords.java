package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.operations.process.Activity;
import vn.motcua.web.Messages;
import vn.motcua.web.Shell;

/// What activities are called: ours by our words, steps of work by their procedure's, another
/// system's by its own.
final class ActivityWords {

    private static final String STEP = "complete.";

    private final Map<String, String> steps = new HashMap<>();

    /// @param procedure whose steps are meant; null: they go by what the steps of the shipped
    ///   routes are called in general, others by their keys
    ActivityWords(@Nullable ProcedureVersion procedure) {
        if (procedure != null) {
            procedure.route().steps().forEach(s -> steps.put(s.key(), s.name()));
        }
    }

    String of(Activity activity) {
        var code = activity.code();
        if (code.startsWith("~")) {
            return code.substring(1);
        }
        if (code.startsWith(STEP)) {
            var key = code.substring(STEP.length());
            var step = steps.getOrDefault(key, known("process.step." + key, key));
            return t("process.activity.complete.step", step);
        }
        return known("process.activity." + code, code);
    }

    private static String known(String key, String otherwise) {
        return Messages.bundles().has(Shell.language(), key) ? t(key) : otherwise;
    }

    String of(List<Activity> path) {
        return String.join(" → ", path.stream().map(this::of).toList());
    }

    /// In lines of at most so many letters, the last one cut.
    List<String> lines(Activity activity, int letters, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : of(activity).split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.size() <= most
                ? lines.stream().map(l -> cut(l, letters)).toList()
                : shortened(lines, letters, most);
    }

    private static List<String> shortened(List<String> lines, int letters, int most) {
        var shown = new ArrayList<String>();
        lines.subList(0, most).forEach(l -> shown.add(cut(l, letters)));
        shown.set(most - 1, cut(shown.get(most - 1) + "…", letters));
        return shown;
    }

    private static String cut(String line, int letters) {
        return line.length() <= letters ? line : line.substring(0, letters - 1) + "…";
    }
}
