package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.access.OwnAccount;
import vn.motcua.access.OwnSessions.OwnSession;
import vn.motcua.web.Fault;
import vn.motcua.web.Messages;
import vn.motcua.web.Option;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// One's own account.
record AccountPage(OwnAccount.View account, List<OwnSession> sessions, @Nullable String fault)
        implements Page {

    @Override
    public String title() {
        return t("access.account.title");
    }

    @Override
    public HttpStatus status() {
        return fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /// Each by its own name, so that whoever needs it can read it.
    List<Option> languages() {
        return Messages.LOCALES.stream()
                .map(l -> new Option(l.getLanguage(), l.getDisplayLanguage(l)))
                .toList();
    }

    /// The one chosen; until then the one of this page.
    String language() {
        var chosen = account.language();
        return (chosen == null ? Shell.language() : chosen).getLanguage();
    }

    List<Fault> faults() {
        if (fault == null) {
            return List.of();
        }
        return List.of(
                new Fault(fault.equals("access.password.wrong") ? "old" : "password", t(fault)));
    }
}
