package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// Every shipped form but that of births, which `CitizenJourneys` walks through: filled in to the
/// end in a real browser.
@Tag("journey")
class CitizenFormJourneys {

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void two_people_register_their_marriage(Visitor visitor) {
        try (var visit = visitor.visit("marriage")) {
            var errand = begunAtTheCommune(visit, "1.000894");
            visit.look("contact");
            errand.step("filer", "woman");
            visit.look("woman");
            person(errand, "woman", "Nguyễn Thị Ánh", "12/05/1996", "040196004567");
            errand.step("womanTimes", "1");
            person(errand, "man", "Trần Văn Bền", "03/02/1994", "040094001234");
            errand.step("manTimes", "2");
            visit.look("man-asked-more");
            assertThat(visit.text()).contains("Bên nam");
            errand.step(
                    "manEnded", "Ly hôn theo bản án số 12/2020 của Tòa án nhân dân thành phố Vinh");
            visit.look("conditions");
            for (var condition : new String[] {"free", "single", "kin"}) {
                errand.type("conditions", condition);
            }
            visit.press(Errand.SAVE);
            errand.step("copiesWanted", "yes", "pledge", "true");
            errand.step("copies", "3");
            errand.bringsTheRest();
            visit.look("check");
            assertThat(visit.text()).contains("Trần Văn Bền", "Ly hôn theo bản án", "3");
            errand.sent();
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void papers_to_be_certified_are_counted(Visitor visitor) {
        try (var visit = visitor.visit("copies")) {
            var errand = begunAtTheCommune(visit, "2.000815");
            visit.look("requester");
            visit.press(Errand.SAVE);
            errand.type(
                    "documents.0.title",
                    "Bằng tốt nghiệp đại học",
                    "documents.0.pages",
                    "2",
                    "documents.0.copies",
                    "3");
            visit.press("Thêm mục");
            errand.type(
                    "documents.1.title",
                    "Giấy khai sinh",
                    "documents.1.pages",
                    "1",
                    "documents.1.copies",
                    "2");
            visit.look("documents");
            visit.press(Errand.SAVE);
            visit.look("result");
            errand.step("copyForm", "paper", "legible", "true");
            errand.bringsTheRest();
            visit.look("check");
            assertThat(visit.text())
                    .contains("Bằng tốt nghiệp đại học", "Giấy khai sinh")
                    .containsPattern("Tổng số bản sao\\s+5")
                    .containsPattern("Tổng số trang bản sao\\s+8");
            errand.sent();
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_family_founds_a_household_business(Visitor visitor) {
        try (var visit = visitor.visit("business")) {
            var errand = Errand.begun(visit, "1.001612");
            errand.begins();
            errand.filesAtTheDistrict();
            errand.forOneself();
            errand.type("owner.birthDate", "12/05/1990", "owner.sex", "female");
            errand.livesAt("owner.residence", "Số 5, đường Trần Phú");
            visit.look("owner");
            visit.press(Errand.SAVE);
            errand.step("foundedBy", "family");
            visit.look("members");
            errand.step(
                    "members.0.name",
                    "Trần Văn Bền",
                    "members.0.birthDate",
                    "03/02/1988",
                    "members.0.idNumber",
                    "040088001234");
            errand.type("ownName", "Tạp hóa Ánh Bền");
            errand.livesAt("place", "Chợ Vinh");
            errand.step("startDate", "01/02/2024");
            errand.step("activities.0.name", "Bán lẻ tạp hóa", "activities.0.main", "yes");
            visit.look("means");
            errand.step("capital", "150.000.000", "workers", "2");
            errand.type("noticeSame", "no", "pledge", "true");
            visit.press(Errand.SAVE);
            errand.livesAt("noticePlace", "Số 5, đường Trần Phú");
            visit.look("tax");
            visit.press(Errand.SAVE);
            errand.bringsTheRest();
            visit.look("check");
            assertThat(visit.text()).contains("Hộ kinh doanh Tạp hóa Ánh Bền", "Trần Văn Bền");
            errand.sent();
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_company_asks_to_build_through_its_director_with_a_declared_helper(Visitor visitor) {
        try (var visit = visitor.visit("building")) {
            var errand = Errand.begun(visit, "1.013225");
            errand.begins();
            visit.look("unit");
            errand.filesAtTheDistrict();
            visit.look("for-whom");
            errand.choose("forWhom", "Doanh nghiệp hoặc hộ kinh doanh");
            visit.press(Errand.SAVE);
            errand.type(
                    "name",
                    "Công ty TNHH Sông Lam",
                    "idNumber",
                    "2900123456",
                    "phone",
                    "0238 383 4567");
            errand.type("representativeName", "Lê Thị Cúc", "representativeId", "040185001234");
            errand.choose("ground", "Người đại diện theo pháp luật");
            visit.look("applicant");
            visit.press(Errand.SAVE);
            errand.choose("filedBy", "Có người làm giúp tôi");
            visit.look("helper");
            errand.step(
                    "helperName", "Phạm Văn Dũng", "relation", "community-team", "consent", "true");
            errand.step("investorKind", "organisation");
            visit.look("investor");
            errand.type(
                    "organisation",
                    "Công ty TNHH Sông Lam",
                    "taxCode",
                    "2900123456",
                    "representative",
                    "Lê Thị Cúc",
                    "post",
                    "Giám đốc");
            errand.livesAt("office", "Số 9, đường Lê Lợi");
            visit.press(Errand.SAVE);
            errand.livesAt("site", "Số 11, đường Lê Lợi");
            errand.step(
                    "parcel", "123", "landArea", "240,5", "landPaper", "BX 123456 ngày 01/02/2020");
            errand.step("designers.0.name", "Công ty thiết kế Hồng Lĩnh", "verified", "no");
            errand.step("worksKind", "building");
            visit.look("works");
            errand.step("worksName", "Nhà kho", "grade", "4", "footprint", "180", "height", "9");
            errand.type("floors.0.name", "Tầng 1", "floors.0.area", "180");
            visit.press("Thêm mục");
            errand.type("floors.1.name", "Tầng lửng", "floors.1.area", "60,5");
            visit.look("floors");
            visit.press(Errand.SAVE);
            errand.step("months", "6", "neighbours", "no", "pledge", "true");
            visit.look("paper");
            errand.bringsTheRest();
            visit.look("check");
            assertThat(visit.text())
                    .contains(
                            "Công ty TNHH Sông Lam",
                            "Lê Thị Cúc",
                            "Người đại diện theo pháp luật",
                            "Có Phạm Văn Dũng hỗ trợ",
                            "240,5");
            errand.sent();
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_request_without_a_form_of_its_own_is_filed_for_a_child(Visitor visitor) {
        try (var visit = visitor.visit("generic")) {
            var errand = Errand.begun(visit, "2.000908");
            errand.begins();
            errand.files();
            errand.choose("forWhom", "Con tôi, hoặc người tôi giám hộ");
            visit.press(Errand.SAVE);
            errand.type(
                    "name",
                    "Trần Gia Hân",
                    "birthDate",
                    "04/05/2015",
                    "phone",
                    "0912 345 678",
                    "representativeName",
                    "Nguyễn Thị Ánh",
                    "representativeId",
                    "040190004567");
            errand.choose("ground", "Cha hoặc mẹ");
            visit.look("applicant");
            visit.press(Errand.SAVE);
            errand.choose("filedBy", "Tôi tự làm");
            visit.press(Errand.SAVE);
            errand.step("applicantKind", "person");
            errand.type("applicant.name", "Nguyễn Thị Ánh", "applicant.idNumber", "040190004567");
            errand.livesAt("applicant.residence", "");
            visit.look("person");
            visit.press(Errand.SAVE);
            visit.press(Errand.SAVE);
            errand.type(
                    "subject",
                    "Xin bản sao giấy khai sinh",
                    "content",
                    "Xin hai bản sao giấy khai sinh của con tôi.",
                    "pledge",
                    "true");
            errand.uploads("attachment", Samples.picture());
            visit.look("request");
            visit.press(Errand.SAVE);
            errand.bringsTheRest();
            visit.look("check");
            assertThat(visit.text())
                    .contains(
                            "Trần Gia Hân",
                            "Cha hoặc mẹ",
                            Samples.picture().getFileName().toString());
            errand.sent();
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void procedure_control_sees_what_a_register_could_have_filled_in(Visitor visitor) {
        try (var visit = visitor.visit("registers")) {
            visit.as("Kiểm soát thủ tục hành chính");
            visit.open("/forms");
            visit.look("forms");
            visit.leave(() ->
                    visit.page()
                            .locator("main a[href$='/birth-registration/register-fields']")
                            .click());

            visit.look("fields");
            assertThat(visit.text()).contains("Cơ sở dữ liệu quốc gia về dân cư");
        }
    }

    private static Errand begunAtTheCommune(Visit visit, String procedure) {
        var errand = Errand.begun(visit, procedure);
        errand.begins();
        errand.files();
        errand.forOneself();
        return errand;
    }

    private static void person(Errand errand, String who, String name, String born, String number) {
        errand.type(who + ".name", name, who + ".birthDate", born, who + ".idNumber", number);
        errand.livesAt(who + ".residence", "Số 5, đường Trần Phú");
    }
}
