package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.directive.ProgrammePeople.text;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.need.Needs;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;

@ProgrammeTest
class NeedPagesTests {

    @Autowired ProgrammePeople people;
    @Autowired ProgrammeWaiting waiting;
    @Autowired Needs needs;

    String item;
    String key;
    String here;

    @BeforeEach
    void register() {
        item = "Máy quét " + UUID.randomUUID();
        key = ask("H41.48", 3, "27.000.000");
        here = "/programme/needs/" + key;
    }

    private String ask(String unit, int quantity, String estimate) {
        return ask(unit, quantity, estimate, "2024");
    }

    private String ask(String unit, int quantity, String estimate, String year) {
        var made = UUID.randomUUID().toString();
        var answer =
                people.post(
                        "/programme/needs",
                        people.head(unit),
                        "_key",
                        made,
                        "unit",
                        unit,
                        "year",
                        year,
                        "kind",
                        "equipment",
                        "item",
                        item,
                        "quantity",
                        "" + quantity,
                        "estimate",
                        estimate,
                        "reason",
                        "máy cũ hỏng");
        assertThat(answer).hasStatus(303);
        return made;
    }

    @Test
    void the_finance_department_sums_what_all_units_need() {
        ask("H41.49", 2, "20000000");
        ask("H41.48", 1, "9000000");

        assertThat(consolidate("H41.48")).isEqualTo(403);
        assertThat(
                        people.post(
                                "/programme/needs/consolidate",
                                As.officer(people.unit("H41.05").value(), Role.INSPECTOR),
                                "year",
                                "2024"))
                .as("who only reads there")
                .hasStatus(403);
        assertThat(consolidate("H41.05")).isEqualTo(303);
        assertThat(consolidate("H41.05")).isEqualTo(303);

        assertThat(text(people.get("/programme/needs/totals.csv?year=2024", people.head("H41.05"))))
                .contains(item + ",H41.48,", ",4,36000000,0,0")
                .contains(item + ",H41.49,", ",2,20000000,0,0");
        assertThat(text(people.get("/programme/needs/totals", people.head("H41.05"))))
                .contains("56.000.000 ₫");
    }

    @Test
    void needs_of_another_year_are_listed_and_put_together_too() {
        var later = ask("H41.48", 2, "5000000", "2027");
        var finance = people.head("H41.05");

        assertThat(text(people.get("/programme/needs", finance)))
                .contains("value=\"2027\"", "Tổng hợp nhu cầu năm 2027");
        assertThat(text(people.get("/programme/needs?year=2027", finance)))
                .contains(
                        later,
                        "/programme/needs/totals?year=2027",
                        "state=registered&amp;year=2027")
                .doesNotContain(key);
        assertThat(people.post("/programme/needs/consolidate", finance, "year", "2027"))
                .hasStatus(303);

        assertThat(text(people.get("/programme/needs?year=2027&state=consolidated", finance)))
                .contains(later);
        assertThat(text(people.get("/programme/needs", finance)))
                .doesNotContain("Tổng hợp nhu cầu năm 2027 (");
        assertThat(text(people.get("/programme/needs/totals?year=2027", finance)))
                .contains("5.000.000 ₫", "<option value=\"2024\"");
    }

    private int consolidate(String unit) {
        return people.post("/programme/needs/consolidate", people.head(unit), "year", "2024")
                .getResponse()
                .getStatus();
    }

    @Test
    void the_finance_department_is_told_how_many_needs_wait_to_be_put_together() {
        var finance = people.head("H41.05");
        var before = waits(finance);
        ask("H41.49", 1, "1000000", "2029");

        assertThat(waits(finance)).isEqualTo(before + 1);
        assertThat(text(people.get("/programme/needs?state=registered", finance))).contains(item);
        assertThat(waits(people.head("H41.48"))).as("who puts nothing together").isZero();

        for (var year : needs.years(finance).keySet()) {
            people.post("/programme/needs/consolidate", finance, "year", "" + year);
        }
        assertThat(waits(finance)).as("all are put together").isZero();
    }

    private int waits(Actor actor) {
        return waiting.waitingFor(actor).stream()
                .filter(w -> w.textKey().equals("programme.waiting.consolidate"))
                .mapToInt(w -> Integer.parseInt(w.parts().getFirst()))
                .sum();
    }

    @Test
    void the_file_holds_what_the_page_lists() {
        var finance = people.head("H41.05");
        ask("H41.48", 7, "7000000", "2030");
        ask("H41.48", 8, "8000000", "2031");
        people.post("/programme/needs/consolidate", finance, "year", "2031");

        assertThat(text(people.get("/programme/needs?year=2030&state=registered", finance)))
                .contains("href=\"/programme/needs.csv?state=registered&amp;year=2030\"");
        assertThat(lines("?year=2030")).hasSize(1).first().asString().contains(",2030,", ",7,");
        assertThat(lines("?year=2031&state=registered")).isEmpty();
        assertThat(lines("?state=consolidated")).hasSize(1).first().asString().contains(",2031,");
        assertThat(lines("")).hasSize(3);
    }

    /// The lines of this test in the file.
    private List<String> lines(String narrowed) {
        return text(people.get("/programme/needs.csv" + narrowed, people.head("H41.05")))
                .lines()
                .filter(l -> l.contains(item))
                .toList();
    }

    @Test
    void less_than_was_asked_for_may_be_granted_and_is_then_delivered() {
        consolidate("H41.05");
        people.hireHead("H41.48");
        var heads = people.heads("H41.48");
        String[] grant = {
            "version", "1", "decision", "9/QĐ-UBND", "quantity", "2", "amount", "18000000"
        };

        assertThat(people.post(here + "/grant", people.editor(), grant)).hasStatus(403);
        assertThat(people.post(here + "/grant", people.leader(), grant)).hasStatus(303);
        var again = people.post(here + "/grant", people.leader(), grant);
        assertThat(again).hasStatus(409);
        assertThat(text(again)).contains("người khác thay đổi", "9/QĐ-UBND", "18000000");
        assertThat(people.told(here, "programme.notice.need.granted"))
                .as("the head of the unit that asked is told, once")
                .isEqualTo(heads);
        assertThat(
                        people.post(
                                here + "/deliver",
                                people.head("H41.48"),
                                "version",
                                "2",
                                "delivered",
                                "19/01/2024",
                                "receipt",
                                "BBBG 12"))
                .hasStatus(303);

        assertThat(text(people.get(here, people.leader())))
                .contains("27.000.000 ₫", "18.000.000 ₫", "BBBG 12");
    }

    @Test
    void what_another_unit_needs_is_seen_from_above_and_by_finance_only() {
        assertThat(people.get(here, people.head("H41.49"))).hasStatus(404);
        assertThat(people.get(here, people.head("H41.05"))).hasStatusOk();
        assertThat(people.get(here, people.leader())).hasStatusOk();
    }

    @Test
    void an_amount_that_is_none_is_said_and_kept() {
        var answer =
                people.post(
                        "/programme/needs",
                        people.head("H41.48"),
                        "unit",
                        "H41.48",
                        "year",
                        "2024",
                        "kind",
                        "budget",
                        "item",
                        "Tập huấn",
                        "quantity",
                        "0",
                        "estimate",
                        "mười triệu",
                        "reason",
                        "cần");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("mười triệu", "Nhập một số nguyên", "Nhập số từ 1");
    }

    @Test
    void every_page_has_its_words_in_three_languages() {
        for (var language : List.of("vi", "en", "ja")) {
            for (var address :
                    List.of(
                            "/programme/needs",
                            "/programme/needs/totals",
                            "/programme/needs/new",
                            here)) {
                var page = people.get(address + "?lang=" + language, people.head("H41.48"));
                assertThat(page).as(address).hasStatusOk();
                assertThat(text(page)).as(address).doesNotContainPattern(">\\s*programme\\.[a-z]");
            }
        }
    }
}
