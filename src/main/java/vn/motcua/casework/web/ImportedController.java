package vn.motcua.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.casework.CaseFilter.Before;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.eventlog.ForeignCases;
import vn.motcua.casework.eventlog.ForeignRow;
import vn.motcua.casework.eventlog.SourceFigures;
import vn.motcua.shared.Actor;

/// Cases taken over from other systems, over the units an officer may look into.
@Controller
@RequestMapping(ImportedPage.PATH)
@PreAuthorize("hasAuthority('case:read')")
class ImportedController {

    private final ForeignCases foreign;
    private final CaseInquiry inquiry;

    ImportedController(ForeignCases foreign, CaseInquiry inquiry) {
        this.foreign = foreign;
        this.inquiry = inquiry;
    }

    @GetMapping
    ImportedPage show(Actor actor, ImportedAddress address) {
        var figures = foreign.figures(actor);
        var source = known(figures, address.source());
        if (source == null) {
            return new ImportedPage(figures, null, address.shown(), List.of(), null);
        }
        var found = foreign.cases(actor, source, address.shown(), Before.of(address.before()));
        var rows = found.stream().limit(ForeignCases.pageSize()).toList();
        return new ImportedPage(
                figures,
                source,
                address.shown(),
                rows.stream().map(this::line).toList(),
                found.size() > rows.size() ? cursor(rows.getLast()) : null);
    }

    private ImportedPage.Line line(ForeignRow row) {
        return new ImportedPage.Line(row, inquiry.timing(row.due(), row.finished()));
    }

    private static String cursor(ForeignRow last) {
        return new Before(last.filed(), last.id()).cursor();
    }

    private static @Nullable String known(List<SourceFigures> figures, @Nullable String source) {
        return figures.stream().anyMatch(f -> f.source().equals(source)) ? source : null;
    }
}
