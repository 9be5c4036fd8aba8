package vn.motcua.casework.web;

import static java.util.Objects.requireNonNull;
import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.casework.HistoryLine;
import vn.motcua.casework.eventlog.ForeignCases;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;
import vn.motcua.web.Formats;

/// Tells the history of a case in words, the newest first.
final class HistoryWords {

    private final Opened opened;
    private final Names names;
    private final ForeignCases.@Nullable Origin origin;

    /// @param origin its life in another system, or null
    HistoryWords(Opened opened, Names names, ForeignCases.@Nullable Origin origin) {
        this.opened = opened;
        this.names = names;
        this.origin = origin;
    }

    List<HistoryItem> all() {
        return opened.dossier().history().reversed().stream().map(this::item).toList();
    }

    /// What happened after a version, the oldest first.
    List<HistoryItem> since(int version) {
        return opened.dossier().history().stream()
                .filter(h -> h.version() > version)
                .map(this::item)
                .toList();
    }

    private HistoryItem item(HistoryLine line) {
        return line.kind().equals("imported") && origin != null
                ? foreign(line, origin)
                : ours(line);
    }

    /// A step of another system, in its own words; an officer who is known here by name as well.
    private HistoryItem foreign(HistoryLine line, ForeignCases.Origin from) {
        var hands = from.steps().get(line.version());
        var told = new ArrayList<String>();
        told.add(t("casework.officer.origin.step", from.source()));
        if (hands != null && hands.lifecycle() != null && !hands.lifecycle().equals("complete")) {
            told.add(hands.lifecycle());
        }
        return new HistoryItem(
                line.version(),
                String.valueOf(line.detail()),
                Formats.dateTime(line.at()),
                Stream.of(
                                line.actorKind() == Actor.Kind.STAFF ? names.who(line) : null,
                                hands == null ? null : hands.resource(),
                                hands == null ? null : hands.group())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                told,
                line.text());
    }

    private HistoryItem ours(HistoryLine line) {
        return new HistoryItem(
                line.version(),
                t("casework.event." + line.kind()),
                Formats.dateTime(line.at()),
                names.who(line),
                details(line),
                line.text());
    }

    private List<String> details(HistoryLine line) {
        if (line.kind().equals("file") || line.kind().equals("taken-over")) {
            return filing();
        }
        if (line.kind().equals("correct")) {
            return corrections(line);
        }
        var detail = line.detail();
        return detail == null ? List.of() : List.of(detail(line.kind(), detail));
    }

    private String detail(String kind, String detail) {
        return switch (kind) {
            case "transfer" -> to(names.of(AgencyId.of(Integer.parseInt(detail))));
            case "assign", "hand-over" -> to(names.of(AccountId.of(detail)));
            case "demand-fee" -> Formats.money(new Money(Long.parseLong(detail)));
            case "issue" -> t("casework.officer.detail.number", detail);
            case "paper-brought" -> t("casework.handed-in." + detail);
            case "record-payment" -> t("casework.officer.detail.receipt", detail);
            default -> detail;
        };
    }

    private static String to(String name) {
        return t("casework.officer.detail.to", name);
    }

    private List<String> filing() {
        var filing = opened.file().filing();
        return List.of(
                t("casework.channel." + filing.channel().code()),
                t("casework.filed-by." + filing.filedBy().code()));
    }

    private List<String> corrections(HistoryLine line) {
        var told = new ArrayList<String>();
        opened.dossier().corrections().stream()
                .filter(c -> c.version() == line.version())
                .forEach(c ->
                        told.add(
                                t(
                                        "casework.officer.detail.corrected",
                                        t("casework.field." + c.field()),
                                        shown(c.before()),
                                        shown(c.after()))));
        return told.isEmpty() ? fields(line) : told;
    }

    private static String shown(@Nullable String value) {
        return value == null ? t("casework.officer.detail.nothing") : value;
    }

    private static List<String> fields(HistoryLine line) {
        return line.detail() == null
                ? List.of()
                : List.of(
                        Arrays.stream(requireNonNull(line.detail()).split(","))
                                .map(f -> t("casework.field." + f))
                                .collect(Collectors.joining(", ")));
    }
}
