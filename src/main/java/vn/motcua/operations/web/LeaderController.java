package vn.motcua.operations.web;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.notification.Mail;
import vn.motcua.notification.StaffMail;
import vn.motcua.operations.NoOwnAddress;
import vn.motcua.operations.Watching;
import vn.motcua.shared.Actor;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Shell;

/// The first page of those who direct; to be taken along as a file, or sent to themselves.
@Controller
@RequestMapping("/leader")
@PreAuthorize("hasAuthority('wall:watch')")
class LeaderController {

    private static final String PDF = "application/pdf";

    private final Watching watching;
    private final LeaderReading reading;
    private final LeaderPrinting printing;
    private final StaffMail mail;

    LeaderController(
            Watching watching, LeaderReading reading, LeaderPrinting printing, StaffMail mail) {
        this.watching = watching;
        this.reading = reading;
        this.printing = printing;
        this.mail = mail;
    }

    @GetMapping
    LeaderPage leader(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String figure,
            Actor actor) {
        return reading.page(watching.unit(actor, unit), figure, actor);
    }

    @GetMapping("/paper")
    Download paper(@RequestParam(defaultValue = "") String unit, Actor actor) {
        var page = reading.page(watching.unit(actor, unit), "", actor);
        var pdf = printing.pdf(page);
        return new Download(name(page), PDF, pdf.length, () -> new ByteArrayInputStream(pdf));
    }

    /// Sent again within the same minute it is one letter.
    @PostMapping("/mail")
    Redirect mail(@RequestParam(defaultValue = "") String unit, Actor actor) {
        var page = reading.page(watching.unit(actor, unit), "", actor);
        var path = "/leader?unit=" + page.unit().code();
        var minute = page.when().at().getEpochSecond() / 60;
        var sent =
                mail.toOneself(
                        actor,
                        new StaffMail.Letter(
                                Shell.language(),
                                "operations.leader.mail",
                                List.of(page.unit().name(), page.day()),
                                path,
                                "leader/" + page.unit().code() + "/" + minute,
                                new Mail.Attached(name(page), PDF, printing.pdf(page))));
        if (!sent) {
            throw new NoOwnAddress();
        }
        Notices.leave("operations.leader.mailed");
        return Redirect.to(path);
    }

    private static String name(LeaderPage page) {
        return "motcua-%s-%s.pdf".formatted(page.unit().code(), page.when().today());
    }
}
