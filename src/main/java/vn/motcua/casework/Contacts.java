package vn.motcua.casework;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.shared.Actor;

/// Whom to tell about a case. Reading an address is reading personal data: it is audited with the
/// purpose `notice`.
@Service
public class Contacts {

    private static final String PURPOSE = "notice";

    private final ContactRepository contacts;
    private final Catalogue catalogue;
    private final AuditTrail audit;

    Contacts(ContactRepository contacts, Catalogue catalogue, AuditTrail audit) {
        this.contacts = contacts;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /// The contacts of the cases that can be told at all, in no order.
    @Transactional
    public List<Contact> of(Collection<CaseId> cases) {
        var rows = contacts.of(cases);
        audit.list(
                Actor.program(),
                PURPOSE,
                new Subject("case", rows.stream().map(r -> r.id().value()).toList()));
        return rows.stream().map(this::contact).toList();
    }

    private Contact contact(ContactRepository.Row row) {
        return new Contact(
                row.id(),
                row.code(),
                catalogue.version(row.procedureVersion()).name(),
                row.account(),
                row.email(),
                row.language(),
                row.account() == null ? "/track" : "/my/cases/" + row.code());
    }
}
