package vn.motcua.access;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.web.Messages;

/// In which language somebody wants to be written to.
@Service
public class AccountLanguages {

    private final AccountRepository accounts;

    AccountLanguages(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /// The languages of those who have chosen one.
    @Transactional(readOnly = true)
    public Map<AccountId, Locale> of(Collection<AccountId> ids) {
        return accounts.languages(ids);
    }

    /// From now on letters come in this language.
    @Transactional
    public void choose(Actor actor, Locale language) {
        accounts.setLanguage(actor.account(), Messages.supported(language));
    }
}
