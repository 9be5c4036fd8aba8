package vn.motcua.forms.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.forms.Field;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.Forms;
import vn.motcua.web.Page;

/// The forms in use, with how much of each a register could answer.
record FormListPage(List<Row> rows) implements Page {

    /// A form.
    record Row(FormDefinition form, int questions, long assumed, int registers) {

        static Row of(FormDefinition form, Forms forms) {
            var questions = form.questions();
            return new Row(
                    form,
                    questions.size(),
                    questions.stream().map(Field::trait).filter(t -> t.origin().assumed()).count(),
                    forms.registerFields(form).size());
        }

        String procedures() {
            return form.procedures().isEmpty()
                    ? t("forms.list.any")
                    : String.join(", ", form.procedures());
        }
    }

    @Override
    public String title() {
        return t("forms.list.title");
    }
}
