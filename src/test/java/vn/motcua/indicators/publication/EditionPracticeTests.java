package vn.motcua.indicators.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.indicators.IndexFormulas;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexFormulas.Rule;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.NewerFormulas;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Score;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Ratio;
import vn.motcua.shared.Seal;

/// Nothing of it stays: a period of the future would be the latest one for everybody.
@IndexTest
class EditionPracticeTests {

    private static final Period PERIOD = Period.month(2026, 3);

    @Autowired PublicationRepository editions;
    @Autowired EditionFormulaRepository kept;
    @Autowired EditionFormulas formulas;
    @Autowired Organisation organisation;
    @Autowired InventedScores scores;
    @Autowired AgencyImport agencies;
    @Autowired TransactionTemplate transaction;

    @TempDir Path folder;

    @BeforeEach
    void units() {
        agencies.load();
    }

    @Test
    void classes_and_rules_that_are_dated_back_do_not_change_what_was_published() {
        var changed =
                NewerFormulas.with(
                        folder,
                        """
                        service-index;2026-01-01;excellent;95;law;decision
                        service-index;2026-01-01;weak;0;law;decision
                        """,
                        "service-index;2026-01-01;corrections-within:5;"
                                + "index.rule.corrections-within;law;plan\n");
        var province = new Province(organisation, scores, changed);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var edition = published(true);
            var publications = new Publications(editions, kept, province);
            var result = publications.sheet(edition).units().get("H41");

            assertThat(province.classOf(result, PERIOD)).map(PointsClass::code).contains("weak");
            assertThat(publications.classOf(edition, result))
                    .map(PointsClass::code)
                    .contains("excellent");
            assertThat(publications.rules(edition))
                    .isEqualTo(IndexFormulas.shipped().rulesAt("service-index", PERIOD.last()));
            assertThat(changed.rulesAt("service-index", PERIOD.last()))
                    .extracting(Rule::code)
                    .contains("corrections-within:5");
        });
    }

    @Test
    void of_what_was_published_before_any_were_kept_those_of_now_are_kept() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            published(false);
            assertThat(kept.withoutPractice()).containsKey(PERIOD);

            formulas.afterSingletonsInstantiated();

            assertThat(kept.withoutPractice()).doesNotContainKey(PERIOD);
            assertThat(kept.practice(PERIOD, 1).classes())
                    .extracting(PointsClass::code)
                    .containsExactly("excellent", "good", "fair", "average", "weak");
        });
    }

    private Edition published(boolean keeping) {
        var version = IndexFormulas.shipped().at("service-index", PERIOD.last()).orElseThrow();
        var lines =
                version.components().stream()
                        .map(c ->
                                new IndexResult.Line(
                                        c,
                                        c.most() == 0
                                                ? new Score.Shown(new Ratio(1, 1))
                                                : new Score.Points(
                                                        BigDecimal.valueOf(
                                                                c.code().equals("2.1")
                                                                        ? 12
                                                                        : c.most()),
                                                        new Ratio(1, 1))))
                        .toList();
        var units = new TreeMap<String, IndexResult>();
        units.put("H41", new IndexResult(version, lines));
        var sheet = new ScoreSheet(PERIOD, 1, units);
        var edition =
                new Edition(
                        PERIOD,
                        1,
                        "",
                        sheet.formula(),
                        new AccountId(new UUID(26, 1)),
                        Instant.parse("2026-04-01T02:00:00Z"),
                        new AccountId(new UUID(26, 2)),
                        Instant.parse("2026-04-08T02:00:00Z"),
                        new Seal("1".repeat(64), "test", "test"),
                        "");
        var unit = organisation.byCode("H41", java.time.LocalDate.of(2024, 1, 19)).orElseThrow();
        editions.add(edition, sheet.text(), List.of(UnitTotal.of(unit.id(), units.get("H41"))));
        if (keeping) {
            formulas.keep(sheet);
        }
        return edition;
    }
}
