package vn.motcua.forms.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.Forms;
import vn.motcua.web.Redirect;

/// The forms in use, for those who keep the catalogue of procedures.
@Controller
@RequestMapping("/forms")
@PreAuthorize("hasAuthority('catalogue:edit')")
class FormController {

    private final Forms forms;

    FormController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping
    FormListPage list() {
        return new FormListPage(
                forms.all().stream().map(form -> FormListPage.Row.of(form, forms)).toList());
    }

    @GetMapping("/{key}")
    Redirect first(@PathVariable String key) {
        var form = forms.get(key);
        return Redirect.to("/forms/%s/steps/%s", form.key(), form.sections().getFirst().key());
    }

    @GetMapping("/{key}/register-fields")
    RegisterFieldsPage registerFields(@PathVariable String key) {
        var form = forms.get(key);
        return new RegisterFieldsPage(form, forms.registerFields(form));
    }

    @GetMapping("/{key}/steps/{section}")
    PreviewPage show(@PathVariable String key, @PathVariable String section) {
        var form = forms.get(key);
        return page(form, section, Answers.none(form), false);
    }

    @PostMapping("/{key}/steps/{section}")
    PreviewPage tryOut(
            @PathVariable String key,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> posted) {
        var form = forms.get(key);
        var turn = forms.take(form, section, Answers.none(form), posted);
        return page(form, section, turn.answers(), !turn.stay());
    }

    private PreviewPage page(FormDefinition form, String section, Answers answers, boolean check) {
        var findings = check ? forms.check(form, section, answers) : List.<Finding>of();
        return new PreviewPage(
                form,
                forms.preview(form, section, answers, findings),
                check && findings.isEmpty(),
                forms.next(form, answers, section).orElse(null));
    }
}
