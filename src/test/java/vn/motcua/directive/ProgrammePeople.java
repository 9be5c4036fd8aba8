package vn.motcua.directive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// Who acts in tests of the programme, and how they ask for pages.
@TestComponent
public class ProgrammePeople {

    public static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    private final MockMvcTester mvc;
    private final Organisation organisation;
    private final Staff staff;
    private final DSLContext db;

    ProgrammePeople(
            MockMvcTester mvc,
            AgencyImport agencies,
            Organisation organisation,
            Staff staff,
            DSLContext db) {
        this.mvc = mvc;
        this.organisation = organisation;
        this.staff = staff;
        this.db = db;
        agencies.load();
    }

    public AgencyId unit(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }

    /// Runs the programme for the province.
    public Actor editor() {
        return As.officer(unit("H41").value(), Role.PROGRAMME_STAFF);
    }

    /// Directs the province.
    public Actor leader() {
        return As.officer(unit("H41").value(), Role.LEADER);
    }

    /// Gives a unit a head to whom tasks can be assigned.
    public void hireHead(String code) {
        if (organisation.holders(unit(code), Role.HEAD, TODAY).isEmpty()) {
            var account = staff.hire(Actor.program(), "Trần Thị Thử", code + "@example.invalid");
            staff.give(Actor.program(), account, unit(code), Role.HEAD, TODAY.minusYears(1));
        }
    }

    /// How many head a unit.
    public int heads(String code) {
        return organisation.holders(unit(code), Role.HEAD, TODAY).size();
    }

    /// One more who holds a post of a role in a unit.
    public PostId hire(String code, Role role, String name) {
        var account = staff.hire(Actor.program(), name, UUID.randomUUID() + "@example.invalid");
        return staff.give(Actor.program(), account, unit(code), role, TODAY.minusYears(1));
    }

    /// How many people were told something about what is at an address.
    public int told(String path, String textKey) {
        return db.fetchCount(
                DSL.table("notification.staff_notice"),
                DSL.condition("path = ? and text_key = ?", path, textKey));
    }

    /// Heads a unit.
    public Actor head(String code) {
        return As.officer(unit(code).value(), Role.HEAD);
    }

    public MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(As.signedIn(actor)).exchange();
    }

    /// @param fields names and values in turn
    public MvcTestResult post(String address, Actor actor, String... fields) {
        var request = mvc.post().uri(address).with(As.signedIn(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /// A file that the office takes, and one that it does not.
    public static MockMultipartFile pdf() {
        return new MockMultipartFile(
                "file", "tai-lieu.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(UTF_8));
    }

    public static MockMultipartFile wrong() {
        return new MockMultipartFile(
                "file", "tai-lieu.pdf", "application/pdf", "<script>1</script>".getBytes(UTF_8));
    }

    /// @param fields names and values in turn
    public MvcTestResult upload(
            String address, Actor actor, MockMultipartFile file, String... fields) {
        var request = mvc.post().uri(address).multipart().file(file);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(As.signedIn(actor)).with(csrf()).exchange();
    }

    /// Goes where an answer sends, in the session that it belongs to.
    public MvcTestResult follow(MvcTestResult answer, Actor actor) {
        return mvc.get()
                .uri(requireNonNull(answer.getResponse().getRedirectedUrl()))
                .cookie(answer.getResponse().getCookies())
                .with(As.signedIn(actor))
                .exchange();
    }

    public static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
