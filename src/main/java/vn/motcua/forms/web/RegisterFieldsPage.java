package vn.motcua.forms.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.RegisterField;
import vn.motcua.web.Page;

/// The questions of a form that a register could have answered.
record RegisterFieldsPage(FormDefinition form, List<RegisterField> fields) implements Page {

    @Override
    public String title() {
        return t("forms.registers.title", form.title().text());
    }

    int questions() {
        return form.questions().size();
    }
}
