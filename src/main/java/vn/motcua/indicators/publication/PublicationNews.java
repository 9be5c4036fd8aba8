package vn.motcua.indicators.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.notification.NoticePart;
import vn.motcua.notification.StaffNotices;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Role;

/// Tells the heads of the units what of the index concerns them: that figures are put before them,
/// and that they were published.
@Component
class PublicationNews {

    private final StaffNotices notices;
    private final Organisation organisation;
    private final Province province;

    PublicationNews(StaffNotices notices, Organisation organisation, Province province) {
        this.notices = notices;
        this.organisation = organisation;
        this.province = province;
    }

    /// A draft was put before the units.
    void sent(IndexDraft draft) {
        var until = draft.correctionsUntil();
        notices.tellAll(
                heads(draft.period()),
                "index.notice.sent",
                List.of(
                        PeriodWords.briefly(draft.period()),
                        until == null ? "" : NoticePart.day(until)),
                "/index/corrections",
                "index/%s/sent/%d".formatted(draft.period().code(), draft.id()));
    }

    /// A period was published, or published anew.
    void published(Edition edition) {
        var period = edition.period();
        notices.tellAll(
                heads(period),
                edition.number() == 1 ? "index.notice.published" : "index.notice.restated",
                List.of(PeriodWords.briefly(period)),
                "/index?period=" + period.code(),
                "index/%s/published/%d".formatted(period.code(), edition.number()));
    }

    private List<AccountId> heads(Period period) {
        var today = organisation.today();
        return province.units(period).stream()
                .flatMap(unit -> organisation.holders(unit.id(), Role.HEAD, today).stream())
                .map(PostHolder::account)
                .distinct()
                .toList();
    }
}
