package vn.motcua.directive.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.motcua.directive.report.ReportState.Approved;
import vn.motcua.directive.report.ReportState.Draft;
import vn.motcua.directive.report.ReportState.Submitted;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Seal;

/// A report (báo cáo) of one unit on one period in one language. Immutable; a step returns the next
/// one. Its figures are those measured when it was drafted or last renewed, and stay with it.
///
/// @param writer who wrote on it last; another person approves it
/// @param measured when its figures were measured
public record Report(
        ReportId id,
        String template,
        AgencyId unit,
        Period period,
        Locale language,
        String title,
        List<Section> sections,
        ReportState state,
        AccountId writer,
        Instant measured,
        int version) {

    private static final String FORM = "motcua-report 1";

    public Report {
        sections = List.copyOf(sections);
    }

    /// One section: what was written, and the figures beside it.
    ///
    /// @param text paragraphs; a figure stands as its name in braces: `{online-rate@all}`
    public record Section(String key, String title, String text, List<Block> blocks) {

        public Section {
            blocks = List.copyOf(blocks);
        }

        Section says(String changed) {
            return new Section(key, title, changed, blocks);
        }

        Section shows(List<Block> fresh) {
            return new Section(key, title, text, fresh);
        }
    }

    /// Changes the text of one section.
    Report edit(String section, String text, AccountId by) {
        if (!(state instanceof Draft)) {
            throw ReportRefused.notNow(this, "edit");
        }
        var changed = sections.stream().map(s -> s.key.equals(section) ? s.says(text) : s).toList();
        return with(changed, state, by, measured);
    }

    /// Takes figures that were measured anew; what was written stays.
    Report renew(Map<String, List<Block>> fresh, Instant now, AccountId by) {
        if (!(state instanceof Draft)) {
            throw ReportRefused.notNow(this, "renew");
        }
        var changed =
                sections.stream().map(s -> s.shows(fresh.getOrDefault(s.key, s.blocks))).toList();
        return with(changed, state, by, now);
    }

    Report submit(AccountId by, Instant now) {
        if (!(state instanceof Draft)) {
            throw ReportRefused.notNow(this, "submit");
        }
        return with(sections, new Submitted(by, now), writer, measured);
    }

    /// Back to its writer, with the reason.
    Report sendBack(String reason) {
        if (!(state instanceof Submitted)) {
            throw ReportRefused.notNow(this, "send-back");
        }
        return with(sections, new Draft(reason), writer, measured);
    }

    /// Approved by another person than those who wrote and submitted it.
    Report approve(AccountId by, Instant now, String number, Seal seal) {
        if (!(state instanceof Submitted submitted)) {
            throw ReportRefused.notNow(this, "approve");
        }
        if (by.equals(writer) || by.equals(submitted.by())) {
            throw ReportRefused.sameHands(this);
        }
        return with(sections, new Approved(by, now, number, seal), writer, measured);
    }

    /// Every figure of the report by its name, `online-rate@all`.
    Map<String, Measured> figures() {
        var all = new HashMap<String, Measured>();
        for (var section : sections) {
            for (var block : section.blocks) {
                if (block instanceof Block.Values(var values)) {
                    values.forEach(v -> all.putIfAbsent(v.name(), v.measured()));
                }
            }
        }
        return all;
    }

    /// What is sealed: form, heading and, section by section, text and figures, in UTF-8. The same
    /// report always gives the same bytes.
    ///
    /// @param json writes a block; its text is stable for the same block
    byte[] canonical(String number, java.util.function.Function<List<Block>, String> json) {
        var lines = new StringBuilder(FORM).append('\n');
        field(lines, "id", id.toString());
        field(lines, "number", number);
        field(lines, "template", template);
        field(lines, "unit", Integer.toString(unit.value()));
        field(lines, "period", period.code());
        field(lines, "language", language.getLanguage());
        field(lines, "title", title);
        field(lines, "measured", measured.toString());
        for (var section : sections) {
            field(lines, "section", section.key);
            field(lines, "heading", section.title);
            field(lines, "text", section.text);
            field(lines, "figures", json.apply(section.blocks));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(StringBuilder lines, String name, String value) {
        var length = value.getBytes(StandardCharsets.UTF_8).length;
        lines.append(name).append(' ').append(length).append(' ').append(value).append('\n');
    }

    Section section(String key) {
        return sections.stream()
                .filter(s -> s.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new vn.motcua.shared.NotFound("section " + key));
    }

    private Report with(
            List<Section> sections, ReportState state, AccountId writer, Instant measured) {
        return new Report(
                id,
                template,
                unit,
                period,
                language,
                title,
                sections,
                state,
                Objects.requireNonNull(writer),
                measured,
                version);
    }
}
