package vn.motcua.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;

/// Draws a piece of a page outside any request, for many readers at once: it knows a language, and
/// nobody.
@Component
public class Fragments {

    private final TemplateEngine templates;
    private final String assets;

    Fragments(TemplateEngine templates) {
        this.templates = templates;
        this.assets = AssetVersion.read();
    }

    /// The piece as HTML.
    ///
    /// @param template its place below the folder of templates: `operations/web/wallPanel.jte`
    /// @param model its only parameter
    public String draw(String template, Object model, Locale language) {
        var shell =
                new Shell(
                        "/",
                        Messages.supported(language),
                        Actor.anyone(),
                        null,
                        "",
                        assets,
                        List.of(),
                        List.of(),
                        null);
        var html = new StringOutput();
        ScopedValue.where(Shell.CURRENT, shell).run(() -> templates.render(template, model, html));
        return html.toString();
    }
}
