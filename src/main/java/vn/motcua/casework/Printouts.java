package vn.motcua.casework;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.documents.CaseLines;
import vn.motcua.documents.HandedIn;
import vn.motcua.documents.HandedIn.How;
import vn.motcua.documents.Letterhead;
import vn.motcua.documents.Papers;
import vn.motcua.documents.Party;
import vn.motcua.documents.ReceiptPaper;
import vn.motcua.documents.RefusalPaper;
import vn.motcua.documents.SupplementPaper;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Installation;
import vn.motcua.shared.Money;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Formats;

/// The papers a case gives out, as PDF: receipt (form 01), supplement request (form 02), refusal
/// (form 03). Each print of a receipt bears a secret of its own; earlier ones stay good.
@Service
@Transactional
public class Printouts {

    private final CaseInquiry inquiry;
    private final ProjectedDues projected;
    private final DossierRepository dossiers;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Papers papers;
    private final Clock clock;
    private final URI address;

    Printouts(
            CaseInquiry inquiry,
            ProjectedDues projected,
            DossierRepository dossiers,
            Organisation organisation,
            Catalogue catalogue,
            Papers papers,
            Clock clock,
            Installation installation) {
        this.inquiry = inquiry;
        this.projected = projected;
        this.dossiers = dossiers;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.papers = papers;
        this.clock = clock;
        this.address = installation.address();
    }

    /// Form 01, printed as often as it is asked for.
    public byte[] receipt(Actor actor, CaseCode code) {
        var opened = inquiry.open(actor, code);
        var token = TrackingToken.next();
        dossiers.insertToken(opened.file().id(), token, clock.instant());
        var version = catalogue.version(opened.file().filing().procedureVersion());
        return papers.pdf(
                new ReceiptPaper(
                        head(opened.file().filing().at(), unit(opened)),
                        lines(opened, version, token),
                        party(opened.dossier().applicant()),
                        handedIn(opened),
                        Words.limit(opened.file().clock()),
                        opened.file().filing().at(),
                        opened.file().clock().due().orElse(null),
                        projected.rests(opened.file()),
                        fee(version, opened.file().filing().channel()),
                        Words.desk(unit(opened))));
    }

    /// Form 02 for the last request; not found when nothing was ever asked for.
    public byte[] supplementRequest(Actor actor, CaseCode code) {
        var opened = inquiry.open(actor, code);
        var line = last(opened, "request-supplement");
        var version = catalogue.version(opened.file().filing().procedureVersion());
        return papers.pdf(
                new SupplementPaper(
                        head(line.at(), unit(opened)),
                        lines(opened, version, null),
                        party(opened.dossier().applicant()),
                        Words.points(line.text()),
                        null,
                        null));
    }

    /// Form 03; not found when the case was not refused.
    public byte[] refusal(Actor actor, CaseCode code) {
        var opened = inquiry.open(actor, code);
        var line = last(opened, "refuse");
        var version = catalogue.version(opened.file().filing().procedureVersion());
        return papers.pdf(
                new RefusalPaper(
                        head(line.at(), unit(opened)),
                        lines(opened, version, null),
                        party(opened.dossier().applicant()),
                        line.text() == null ? "" : line.text()));
    }

    Letterhead head(Instant at, Agency unit) {
        var above = unit.parent() == null ? null : organisation.get(unit.parent());
        var day = LocalDate.ofInstant(at, Formats.VIETNAM);
        return Letterhead.of(unit, above, null, day);
    }

    CaseLines lines(Opened opened, ProcedureVersion version, @Nullable TrackingToken token) {
        var file = opened.file();
        var qr = token == null ? address + "/track" : address + "/t/" + token.value();
        return new CaseLines(
                file.code().value(), version.name(), Words.desk(unit(opened)), null, qr);
    }

    Agency unit(Opened opened) {
        return organisation.get(opened.file().filing().receivingUnit());
    }

    static Party party(Applicant who) {
        return new Party(who.name(), who.address(), who.phone(), who.email());
    }

    private static HistoryLine last(Opened opened, String kind) {
        return opened.dossier().history().reversed().stream()
                .filter(h -> h.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("paper"));
    }

    /// Several files of one paper are one line.
    private static List<HandedIn> handedIn(Opened opened) {
        var channel = opened.file().filing().channel();
        var lines = new LinkedHashMap<HandedIn, Integer>();
        for (var paper : opened.dossier().papers()) {
            lines.merge(new HandedIn(paper.name(), how(paper, channel), 1), 1, Integer::sum);
        }
        return lines.entrySet().stream()
                .map(e -> new HandedIn(e.getKey().name(), e.getKey().how(), e.getValue()))
                .toList();
    }

    private static How how(Paper paper, Channel channel) {
        return switch (paper.handedIn()) {
            case ORIGINAL -> paper.isPromised(channel) ? How.ORIGINAL_PROMISED : How.ORIGINAL;
            case COPY -> paper.isPromised(channel) ? How.COPY_PROMISED : How.COPY;
            case FILE -> How.FILE;
            case HELD -> How.HELD;
            case MISSING -> How.MISSING;
        };
    }

    private static @Nullable Money fee(ProcedureVersion version, Channel channel) {
        List<ProcedureVersion.Fee> fees =
                version.fees().stream().filter(f -> f.channel() == channel).toList();
        return fees.size() == 1 ? fees.getFirst().amount() : null;
    }
}
