package vn.motcua.indicators;

import vn.motcua.shared.Refusal;

/// A table of the folder with newer versions of the index is wrong, or is no longer the one by
/// which something was published: the program does not start.
public final class FormulasFaulty extends Refusal {

    public FormulasFaulty(String what) {
        super(Kind.INVALID, "index-formulas-faulty", "The formulas of the index: " + what);
    }
}
