package vn.motcua.directive.course;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.notification.NoticePart;
import vn.motcua.notification.StaffNotices;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// Tells the heads of units what was given to them, or decided on what they asked for: in the
/// program and by e-mail, nobody twice. What happened on an earlier day and is written down now is
/// no news.
@Component
public class UnitNews {

    private final StaffNotices notices;
    private final Escalation escalation;
    private final Organisation organisation;

    UnitNews(StaffNotices notices, Escalation escalation, Organisation organisation) {
        this.notices = notices;
        this.escalation = escalation;
        this.organisation = organisation;
    }

    /// What is told.
    ///
    /// @param textKey a text of the bundles, which like its parts holds no personal data
    /// @param path where it can be read
    /// @param once what it is about: nobody is told it twice
    public record Message(String textKey, List<String> parts, String path, String once) {

        public Message {
            parts = parts.stream().map(NoticePart::shortened).toList();
        }
    }

    /// Tells whoever heads one of the units.
    public void tell(Collection<AgencyId> units, Message message, By by) {
        tell(units, List.of(), message, by);
    }

    /// Tells whoever heads one of the units, and others whom it concerns.
    public void tell(Collection<AgencyId> units, List<AccountId> others, Message message, By by) {
        if (by.day().isBefore(organisation.today())) {
            return;
        }
        var heads = units.stream().flatMap(unit -> escalation.heads(unit).stream());
        notices.tellAll(
                Stream.concat(heads, others.stream()).distinct().toList(),
                message.textKey,
                message.parts,
                message.path,
                message.once);
    }
}
