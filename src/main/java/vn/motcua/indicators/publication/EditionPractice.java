package vn.motcua.indicators.publication;

import java.util.List;
import java.util.Optional;
import vn.motcua.indicators.IndexFormulas;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexFormulas.Rule;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.ServiceIndex;

/// The classes and rules in force for an edition when it was published. They are kept beside it: a
/// change that is dated back must not change what it says.
record EditionPractice(List<PointsClass> classes, List<Rule> rules) {

    EditionPractice {
        classes = List.copyOf(classes);
        rules = List.copyOf(rules);
    }

    /// What the formulas say of a period now.
    static EditionPractice now(IndexFormulas formulas, Period period) {
        return new EditionPractice(
                formulas.classesAt(ServiceIndex.NAME, period.last()),
                formulas.rulesAt(ServiceIndex.NAME, period.last()));
    }

    Optional<PointsClass> classOf(IndexResult result) {
        return IndexFormulas.classOf(classes, result);
    }
}
