package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import vn.motcua.journeys.Demonstration.Visit;

/// A citizen's application, page by page, as far as all procedures are alike.
record Errand(Visit visit) {

    static final String SAVE = "Lưu và tiếp tục";
    static final String DISTRICT = "Thành phố Vinh";
    static final String OFFICE = "UBND phường Đông Vĩnh";
    static final String COMMUNE = "Phường Đông Vĩnh";

    private static final String CITIZEN = "Người dân";
    private static final Pattern CODE = Pattern.compile("H41[.\\d]*-\\d{6}-\\d{4,}");

    /// Begins an application as one of the demonstration's citizens; the overview is open.
    static Errand begun(Visit visit, String procedure) {
        visit.as(CITIZEN);
        visit.open("/my/cases/new?procedure=" + procedure);
        visit.press("Bắt đầu");
        return new Errand(visit);
    }

    /// The same citizen at another device.
    static Errand elsewhere(Visit visit) {
        visit.as(CITIZEN);
        return new Errand(visit);
    }

    /// The address of the application.
    String address() {
        return visit.page()
                .url()
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("(/my/drafts/[^/]+).*", "$1");
    }

    /// From the overview to the first question that is open.
    void begins() {
        visit.leave(() -> visit.page().locator("main a.govuk-button").first().click());
    }

    /// Where: the district and then the commune.
    void files() {
        choose("unit", DISTRICT);
        visit.press(SAVE);
        choose("unit", OFFICE);
        visit.press(SAVE);
    }

    void filesAtTheDistrict() {
        choose("unit", "UBND thành phố Vinh");
        visit.press(SAVE);
    }

    /// For oneself and alone, as most people do.
    void forOneself() {
        choose("forWhom", "Chính tôi");
        visit.press(SAVE);
        type("name", "Nguyễn Thị Ánh", "idNumber", "040190004567", "phone", "0912 345 678");
        visit.press(SAVE);
        choose("filedBy", "Tôi tự làm");
        visit.press(SAVE);
    }

    /// Chooses an option by its words.
    void choose(String name, String label) {
        visit.page()
                .locator("main .govuk-radios__item:has(input[name='" + name + "'])")
                .getByText(label)
                .first()
                .click();
    }

    /// Fills in fields, choices and lists by name and value.
    void type(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            fill(pairs[i], pairs[i + 1]);
        }
    }

    private void fill(String name, String value) {
        var field = visit.page().locator("main [name='" + name + "']:not([type=hidden])");
        var kind = (String) field.first().evaluate("e => e.type");
        switch (kind) {
            case "radio", "checkbox" ->
                    visit.page()
                            .locator("main [name='" + name + "'][value='" + value + "']")
                            .check();
            case "select-one" -> field.first().selectOption(value);
            default -> field.first().fill(value);
        }
    }

    /// Answers a step and goes on; twice where the first answers call up more questions.
    void step(String... pairs) {
        type(pairs);
        visit.press(SAVE);
    }

    /// An address in the home province: its communes come once the district is known.
    void livesAt(String place, String line) {
        var at = "main [name='" + place + ".";
        var page = visit.page();
        page.locator(at + "district']").selectOption(new SelectOption().setLabel(DISTRICT));
        visit.leave(
                () -> page.locator("main button[name=_refresh][value='" + place + "']").click());
        PlaywrightAssertions.assertThat(page.locator(at + "commune']")).isInViewport();
        page.locator(at + "commune']").selectOption(new SelectOption().setLabel(COMMUNE));
        if (!line.isEmpty()) {
            page.fill(at + "line']", line);
        }
    }

    /// Has one paper copied: the shortest application, but for sending it.
    static Errand almostDone(Visit visit) {
        var errand = begun(visit, "2.000815");
        errand.begins();
        errand.files();
        errand.forOneself();
        visit.press(SAVE);
        errand.step(
                "documents.0.title",
                "Bằng tốt nghiệp",
                "documents.0.pages",
                "2",
                "documents.0.copies",
                "1");
        errand.step("copyForm", "paper", "legible", "true");
        errand.bringsTheRest();
        return errand;
    }

    /// Brings every paper that is asked for.
    void bringsTheRest() {
        while (visit.page().url().contains("/papers/")) {
            choose("how", "Mang bản chính đến");
            visit.press(SAVE);
        }
    }

    void uploads(String name, Path... files) {
        visit.page().locator("main input[type=file][name='" + name + "']").setInputFiles(files);
    }

    /// Declares and sends; answers the code of the case.
    String sent() {
        visit.page().check("[name=declared]");
        visit.press("Nộp hồ sơ");
        assertThat(visit.page().url()).endsWith("/filed");
        var found = CODE.matcher(visit.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
