package vn.motcua.forms;

import java.util.Locale;
import vn.motcua.web.Fault;

/// Something wrong with an answer, said in three languages.
///
/// @param field path of the answer, also the id of its control: `papers.3.title`
public record Finding(String field, Texts message) {

    public Fault in(Locale locale) {
        return new Fault(field, message.in(locale));
    }
}
