package vn.motcua.casework.web;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.motcua.casework.NewCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Fault;

/// Turns what was typed at the counter into a case to be filed.
@Component
class IntakeReader {

    private final Forms forms;

    IntakeReader(Forms forms) {
        this.forms = forms;
    }

    /// Everything typed in one sending.
    record Sent(IntakeForm form, ApplicantForm applicant, Map<String, String> all, String key) {

        List<Fault> faults() {
            var faults = new ArrayList<>(applicant.faults());
            faults.addAll(form.faults());
            return faults;
        }

        PaperChecklist papers(ProcedureVersion procedure) {
            return PaperChecklist.of(procedure, all);
        }

        /// The content that a key stands for: all fields but those of the sending itself.
        byte[] content() {
            var fields = new TreeMap<>(all);
            List.of("_csrf", "_key", "anyway", "qr", "lang").forEach(fields::remove);
            return fields.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Sent";
        }
    }

    /// The filled-in paper form is among the papers, so no answers are typed off it at the counter.
    NewCase newCase(Sent sent, ProcedureVersion procedure, Agency desk) {
        var form = forms.get(forms.keyFor(procedure.code()));
        var content = new NewCase.Content(form.key(), form.version(), Answers.none(form).toJson());
        return new NewCase(
                procedure,
                sent.form().chosenChannel(),
                requireNonNull(sent.form().chosenFiler()),
                desk.id(),
                null,
                sent.applicant().applicant(sent.form().helper()),
                content,
                sent.papers(procedure).papers());
    }
}
