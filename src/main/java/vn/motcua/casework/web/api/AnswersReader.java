package vn.motcua.casework.web.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.NewCase;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.forms.Answers;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.Forms;
import vn.motcua.web.JsonBody;

/// Reads the answers to a procedure's form. Online they are all there is; at the counter and by
/// post the filled-in form may be a paper of the case. What is sent must be complete.
@Component
class AnswersReader {

    private static final String ANSWERS = "answers";
    private static final int MOST = 5_000;

    private final Forms forms;

    AnswersReader(Forms forms) {
        this.forms = forms;
    }

    /// Null when the procedure is unknown, which is a fault already.
    NewCase.@Nullable Content read(
            JsonBody body, @Nullable ProcedureVersion procedure, Channel channel) {
        var sent = body.texts(ANSWERS, MOST);
        if (channel == Channel.ONLINE && !body.has(ANSWERS)) {
            body.fault(ANSWERS, "missing");
        }
        if (procedure == null) {
            return null;
        }
        var form = forms.get(forms.keyFor(procedure.code()));
        var given = body.has(ANSWERS) ? taken(body, form, sent) : Answers.none(form);
        return new NewCase.Content(given.form(), given.version(), given.toJson());
    }

    private Answers taken(JsonBody body, FormDefinition form, Map<String, String> sent) {
        var files = sent.keySet().stream().filter(p -> p.endsWith(".document")).toList();
        if (!files.isEmpty()) {
            files.forEach(p -> body.faultWithin(ANSWERS, p, "no-files-here"));
            return Answers.none(form);
        }
        var answers = Answers.of(form.key(), form.version(), sent);
        forms.check(form, answers)
                .forEach(f ->
                        body.saidWithin(ANSWERS, f.field(), language -> f.message().in(language)));
        var settled = forms.settle(form, answers);
        answers.values().keySet().stream()
                .filter(p -> !settled.has(p))
                .forEach(p -> body.faultWithin(ANSWERS, p, "not-asked"));
        return settled;
    }
}
