package vn.motcua.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Formulas with rows that a folder adds to those that ship.
public final class NewerFormulas {

    private NewerFormulas() {}

    /// @param classes rows of classes, without the names of the columns
    /// @param rules rows of rules, without the names of the columns
    public static IndexFormulas with(Path folder, String classes, String rules) {
        try {
            Files.writeString(
                    folder.resolve(FormulaFolder.CLASSES),
                    "index;from;class;points;trust;source\n" + classes);
            Files.writeString(
                    folder.resolve(FormulaFolder.RULES),
                    "index;from;rule;text;trust;source\n" + rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FormulaFolder.with(IndexFormulas.shipped(), folder);
    }
}
