package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Figure;

/// Figures that stand together, so that what each is a share of can be compared.
enum FigureGroup {
    WORK(
            "received",
            "finished",
            "handled",
            "late-open",
            "in-time-rate",
            "index-in-time",
            "refused-rate"),
    ONLINE(
            "online-rate",
            "online-rate-eligible",
            "online-rate-wholly",
            "online-rate-essential",
            "index-online"),
    HONEST("online-by-person", "online-helped", "online-by-officer"),
    DIGITAL("electronic-result-rate", "digitised-rate", "reuse-rate"),
    SAID(
            "index-content",
            "disliked-rate",
            "complaints-in-time",
            "complaints-content",
            "complaints-about-conduct"),
    INDEX(
            "index-points",
            "index-points-transparency",
            "index-points-progress",
            "index-points-online",
            "index-points-digitisation",
            "index-points-satisfaction"),
    OTHER;

    private final Set<String> keys;

    FigureGroup(String... keys) {
        this.keys = Set.of(keys);
    }

    static FigureGroup of(Figure figure) {
        for (var group : values()) {
            if (group.keys.contains(figure.key())) {
                return group;
            }
        }
        return OTHER;
    }

    FiguresPage.Group drawn(List<FiguresPage.Row> rows) {
        return new FiguresPage.Group(code(), t("figures.group." + code()), note(), rows);
    }

    private @Nullable String note() {
        return this == ONLINE || this == HONEST ? t("figures.group." + code() + ".note") : null;
    }

    private String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
