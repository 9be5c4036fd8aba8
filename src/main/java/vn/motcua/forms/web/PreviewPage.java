package vn.motcua.forms.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.forms.Field;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.Section;
import vn.motcua.forms.SectionView;
import vn.motcua.web.Page;

/// A step of a form as people will see it, to be tried out. Nothing is kept.
///
/// @param checked whether the step was checked and found correct
record PreviewPage(FormDefinition form, SectionView view, boolean checked, @Nullable Section next)
        implements Page {

    @Override
    public String title() {
        return t("forms.preview.title", view.title().text());
    }

    @Override
    public HttpStatus status() {
        return view.correct() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    String action(Section section) {
        return "/forms/" + form.key() + "/steps/" + section.key();
    }

    Section section() {
        return form.section(view.key());
    }

    /// The questions of this step, for the list of where they come from.
    List<Field> questions() {
        return form.questions().stream()
                .filter(f -> form.sectionOf(f.path()).orElse(null) == section())
                .toList();
    }

    String origin(Field field) {
        var origin = field.trait().origin();
        return origin.assumed()
                ? t("forms.origin.assumed")
                : origin.source() + " – " + t("forms.origin.trust." + origin.trust());
    }
}
