package vn.motcua.indicators.publication;

import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.FormulasFaulty;
import vn.motcua.indicators.IndexFormulas;

/// Holds the formulas to what was published by them: the sealed rows name a version, and what that
/// version says must be what it said then. Else the program does not start.
@Component
class EditionFormulas implements SmartInitializingSingleton {

    private final EditionFormulaRepository editions;
    private final IndexFormulas formulas;

    EditionFormulas(EditionFormulaRepository editions, IndexFormulas formulas) {
        this.editions = editions;
        this.formulas = formulas;
    }

    /// Keeps the versions by which a sheet was computed, and the classes and rules of its period,
    /// as they are now.
    void keep(ScoreSheet sheet) {
        sheet.versions().forEach(editions::keep);
        editions.keep(
                sheet.period(), sheet.edition(), EditionPractice.now(formulas, sheet.period()));
    }

    /// Of versions that were used before any was kept, what they say now is kept; so it is of
    /// classes and rules.
    @Override
    public void afterSingletonsInstantiated() {
        var kept = editions.kept();
        check(kept, formulas);
        for (var id : editions.named()) {
            if (!kept.containsKey(id)) {
                editions.keep(formulas.find(id).orElseThrow(() -> missing(id)));
            }
        }
        editions.withoutPractice()
                .forEach((period, numbers) -> {
                    var now = EditionPractice.now(formulas, period);
                    numbers.forEach(number -> editions.keep(period, number, now));
                });
    }

    /// @param kept what versions said by their names
    /// @throws FormulasFaulty for the first that is not there any more or says something else
    static void check(Map<String, String> kept, IndexFormulas formulas) {
        kept.forEach((id, content) -> {
            var now = formulas.find(id).orElseThrow(() -> missing(id));
            if (!now.text().equals(content)) {
                throw new FormulasFaulty(
                        "the version %s is no longer the one by which something was published; put back its table, and give what is new a later day"
                                .formatted(id));
            }
        });
    }

    private static FormulasFaulty missing(String id) {
        return new FormulasFaulty(
                "the version %s is missing, by which something was published; put its table back into the folder"
                        .formatted(id));
    }
}
