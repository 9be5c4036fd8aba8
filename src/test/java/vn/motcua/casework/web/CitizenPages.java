package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime.HandClock;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.Casework;
import vn.motcua.casework.Drafts;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// A citizen who fills in pages.
@ModuleTest
abstract class CitizenPages {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes();
    private static final AtomicLong NEXT = new AtomicLong(1_000);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired MockMvcTester mvc;
    @Autowired Drafts drafts;
    @Autowired Forms forms;
    @Autowired Casework casework;
    @Autowired CaseInquiry inquiry;
    @Autowired Organisation organisation;
    @Autowired Catalogue catalogue;
    @Autowired AgencyImport agencies;
    @Autowired ShippedProcedures procedures;
    @Autowired HandClock clock;
    @Autowired DSLContext db;

    ProcedureVersion procedure;
    Actor citizen;

    @BeforeEach
    void a_citizen() {
        agencies.load();
        procedures.load();
        clock.reset();
        procedure = catalogue.current("1.001193", TODAY).orElseThrow();
        citizen = As.citizen(NEXT.getAndIncrement());
    }

    AgencyId commune() {
        return organisation.byCode("H41.31.05", TODAY).orElseThrow().id();
    }

    /// Starts a draft as the pages do.
    String started() {
        var id = UUID.randomUUID().toString();
        var answer = post("/my/cases/new", "procedure", procedure.code(), "_key", id);
        assertThat(answer).hasStatus(303).hasHeader("Location", "/my/drafts/" + id);
        return "/my/drafts/" + id;
    }

    /// A draft in which only the last look is missing.
    String ready() {
        var draft = started();
        save(draft + "/unit", "unit", Integer.toString(commune().value()));
        save(draft + "/for-whom", "forWhom", "self");
        save(
                draft + "/applicant",
                "name",
                "Nguyễn Thị Ánh",
                "idNumber",
                "040190004567",
                "phone",
                "0912 345 678");
        save(draft + "/helper", "filedBy", "person");
        fillForm(draft);
        for (var component : procedure.components()) {
            save(draft + "/papers/" + component.id(), "how", "original");
        }
        return draft;
    }

    /// Answers every question of the form without a page: what the form asks is its own business.
    private void fillForm(String address) {
        var draft = draft(address);
        var form = forms.of(draft.answers());
        var answers = SampleAnswers.birth(form);
        drafts.save(citizen, draft.with(answers));
    }

    vn.motcua.casework.Draft draft(String address) {
        return drafts.get(
                citizen, UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    /// Files a ready draft and gives the code of its case.
    CaseCode filed(String draft) {
        var answer = save(draft + "/check", "declared", "true");
        assertThat(answer).hasStatus(303);
        var place = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
        return new CaseCode(place.split("/")[3]);
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(path).with(As.signedIn(citizen)).exchange();
    }

    MvcTestResult post(String path, String... fields) {
        return post(citizen, path, fields);
    }

    MvcTestResult post(Actor who, String path, String... fields) {
        var request = mvc.post().uri(path).with(As.signedIn(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /// Opens a page and sends it back with its version.
    MvcTestResult save(String path, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "version";
        all[fields.length + 1] = version(get(path));
        return post(path, all);
    }

    MvcTestResult send(String path, String version, MockMultipartFile file, String... fields) {
        var request = mvc.post().uri(path).multipart().file(file);
        request = request.param("version", version);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(As.signedIn(citizen)).with(csrf()).exchange();
    }

    static String version(MvcTestResult page) {
        var found = VERSION.matcher(text(page));
        return found.find() ? found.group(1) : "0";
    }

    static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
