package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Letterhead;
import vn.motcua.documents.Papers;
import vn.motcua.documents.ReportPaper;
import vn.motcua.documents.ReportPaper.Grid;
import vn.motcua.documents.ReportPaper.Heading;
import vn.motcua.documents.ReportPaper.Paragraph;
import vn.motcua.documents.ReportPaper.Part;
import vn.motcua.indicators.Figure;
import vn.motcua.operations.Changes.Change;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;
import vn.motcua.web.LateSource;
import vn.motcua.web.Shell;
import vn.motcua.web.WaitingSource.Waiting;

/// The first page of who directs on paper. Numbers, units and the codes of cases: nothing about an
/// applicant, so that it may be sent.
@Component
class LeaderPrinting {

    private final Papers papers;
    private final Organisation organisation;

    LeaderPrinting(Papers papers, Organisation organisation) {
        this.papers = papers;
        this.organisation = organisation;
    }

    byte[] pdf(LeaderPage page) {
        return papers.pdf(paper(page));
    }

    ReportPaper paper(LeaderPage page) {
        var unit = page.unit();
        var above = unit.parent() == null ? null : organisation.get(unit.parent());
        var parts = new ArrayList<Part>();
        late(page, parts);
        waiting(page, parts);
        changed(page, parts);
        return new ReportPaper(
                Letterhead.of(unit, above, null, page.when().today()),
                Shell.language(),
                t("operations.leader.nav"),
                unit.name() + " · " + page.day(),
                parts,
                List.of(t("operations.leader.paper.as-of", Formats.dateTime(page.when().at()))));
    }

    private static void late(LeaderPage page, List<Part> parts) {
        var all = page.late().glance().all();
        parts.add(new Heading(t("operations.leader.late")));
        parts.add(
                new Paragraph(
                        t(
                                "operations.leader.paper.late",
                                Formats.number(all.late()),
                                Formats.number(all.open()),
                                Formats.number(page.late().alerts().size()))));
        parts.add(new Paragraph(page.newlyText()));
        if (!page.late().worst().isEmpty()) {
            lateCases(page, parts);
        }
        page.late().others().forEach(other -> late(other, parts));
    }

    private static void late(LateSource.Late other, List<Part> parts) {
        parts.add(
                new Paragraph(
                        Formats.number(other.late())
                                + " "
                                + t(other.noteKey(), Formats.number(other.open()))));
        if (other.lines().isEmpty()) {
            return;
        }
        parts.add(
                new Grid(
                        t(other.textKey()),
                        List.of(
                                t("operations.leader.matter-late"),
                                t("operations.late.due"),
                                t("operations.unit")),
                        other.lines().stream()
                                .map(l -> List.of(l.what(), Formats.date(l.due()), l.unit()))
                                .toList(),
                        3));
    }

    private static void lateCases(LeaderPage page, List<Part> parts) {
        parts.add(
                new Grid(
                        t("operations.leader.worst"),
                        List.of(t("operations.unit"), t("operations.late.late")),
                        page.late().worst().stream()
                                .map(w ->
                                        List.of(w.unit().name(), Formats.number(w.cases().late())))
                                .toList(),
                        1));
        parts.add(
                new Grid(
                        t("operations.leader.longest"),
                        List.of(
                                t("operations.late.code"),
                                t("operations.late.due"),
                                t("operations.unit")),
                        page.late().cases().stream()
                                .map(c ->
                                        List.of(
                                                c.code(),
                                                Formats.dateTime(c.due()),
                                                page.name(c.unit())))
                                .toList(),
                        3));
    }

    private static void changed(LeaderPage page, List<Part> parts) {
        parts.add(new Heading(page.changedTitle()));
        if (page.changed().figures().isEmpty()) {
            parts.add(new Paragraph(t("operations.leader.changed.none")));
            return;
        }
        parts.add(
                new Grid(
                        t("operations.leader.figures"),
                        List.of(
                                t("operations.figure"),
                                page.changedBefore(),
                                page.changedDay(),
                                t("operations.change"),
                                t("operations.turn")),
                        page.changed().figures().stream().map(c -> row(page, c)).toList(),
                        1));
        if (!page.changed().moves().isEmpty()) {
            parts.add(
                    new Grid(
                            t("operations.leader.moves-of", page.chosenName()),
                            List.of(
                                    t("operations.unit"),
                                    page.changedDay(),
                                    t("operations.change")),
                            page.changed().moves().stream()
                                    .map(m ->
                                            List.of(
                                                    m.unit().name(),
                                                    Formats.measured(m.change().now()),
                                                    page.by(m.change())))
                                    .toList(),
                            1));
        }
    }

    private static List<String> row(LeaderPage page, Change change) {
        return List.of(
                t(change.figure().textKey()),
                text(change.figure(), change.before()),
                text(change.figure(), change.now()),
                page.by(change),
                page.turn(change));
    }

    private static String text(Figure figure, Measured measured) {
        return (Formats.measured(measured) + " " + LeaderPage.of(figure, measured)).strip();
    }

    private static void waiting(LeaderPage page, List<Part> parts) {
        parts.add(new Heading(t("operations.leader.waiting")));
        if (page.waiting().isEmpty()) {
            parts.add(new Paragraph(t("operations.leader.waiting.none")));
            return;
        }
        parts.add(
                new Grid(
                        t("operations.leader.waiting"),
                        List.of(t("operations.leader.matter"), t("operations.leader.until")),
                        page.waiting().stream().map(w -> row(page, w)).toList(),
                        2));
    }

    private static List<String> row(LeaderPage page, Waiting waiting) {
        return List.of(
                page.text(waiting), waiting.due() == null ? "–" : Formats.dateTime(waiting.due()));
    }
}
