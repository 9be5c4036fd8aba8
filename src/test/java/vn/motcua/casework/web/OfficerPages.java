package vn.motcua.casework.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime.HandClock;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.Casework;
import vn.motcua.casework.Command;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.Intake;
import vn.motcua.casework.NewCase;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.NewStaff;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// Officers with names in a commune, their cases, and their pages.
@ModuleTest
abstract class OfficerPages {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    private static final AtomicLong NEXT = new AtomicLong(1);

    @Autowired MockMvcTester mvc;
    @Autowired Intake intake;
    @Autowired Casework casework;
    @Autowired CaseInquiry inquiry;
    @Autowired Organisation organisation;
    @Autowired Catalogue catalogue;
    @Autowired Forms forms;
    @Autowired Staff staff;
    @Autowired AgencyImport agencies;
    @Autowired ShippedProcedures procedures;
    @Autowired HandClock clock;
    @Autowired DSLContext db;

    ProcedureVersion birth;

    @BeforeEach
    void a_province() {
        agencies.load();
        procedures.load();
        clock.reset();
        birth = catalogue.current("1.001193", TODAY).orElseThrow();
    }

    AgencyId commune(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }

    /// An officer who is known by name and holds posts in a unit.
    Actor hired(String name, AgencyId unit, Role... roles) {
        var account = new AccountId(new UUID(99, NEXT.getAndIncrement()));
        var places = Arrays.stream(roles).map(r -> new NewStaff.Place(unit, r)).toList();
        var email = "officer" + account.value().getLeastSignificantBits() + "@example.vn";
        staff.hireAll(Actor.program(), List.of(new NewStaff(account, name, email, TODAY, places)));
        var posts =
                Arrays.stream(roles)
                        .map(r -> new Post(new PostId(r.ordinal() + 1), unit, r))
                        .toList();
        return Actor.staff(account, posts);
    }

    Case filed(Actor desk, AgencyId unit, String name, Channel channel) {
        var form = forms.get(forms.keyFor(birth.code()));
        var applicant =
                new Applicant(
                        ApplicantKind.CITIZEN,
                        name,
                        null,
                        null,
                        "0912345678",
                        null,
                        null,
                        null,
                        null);
        return intake.file(
                        desk,
                        new NewCase(
                                birth,
                                channel,
                                FiledBy.PERSON,
                                unit,
                                null,
                                applicant,
                                new NewCase.Content(
                                        form.key(), form.version(), Answers.none(form).toJson()),
                                PaperChecklist.fresh(birth).papers()))
                .file();
    }

    Case act(Actor actor, Case file, Command... commands) {
        return casework.act(actor, file.id(), file.version(), commands);
    }

    MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(As.signedIn(actor)).exchange();
    }

    /// Sends a form: names and values in turn.
    MvcTestResult post(Actor actor, String address, String... fields) {
        var request = mvc.post().uri(address).with(As.signedIn(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    MvcTestResult command(Actor actor, Case seen, String command, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "version";
        all[fields.length + 1] = Integer.toString(seen.version());
        return post(actor, "/cases/" + seen.code() + "/" + command, all);
    }

    String state(Actor actor, Case file) {
        return CaseWords.nameOf(inquiry.get(actor, file.id()).state());
    }
}
