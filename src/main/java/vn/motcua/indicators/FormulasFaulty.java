package vn.motcua.indicators;

import vn.motcua.shared.Refusal;

/// A table of the folder with newer versions of the index is wrong: the program does not start.
final class FormulasFaulty extends Refusal {

    FormulasFaulty(String what) {
        super(Kind.INVALID, "index-formulas-faulty", "The formulas of the index: " + what);
    }
}
