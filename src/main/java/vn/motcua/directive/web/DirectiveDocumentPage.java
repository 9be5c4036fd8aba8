package vn.motcua.directive.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.DirectiveDocument;
import vn.motcua.directive.EnteredDocument;
import vn.motcua.web.Page;

/// One document that directs, what it was before, and the form that corrects it.
record DirectiveDocumentPage(
        EnteredDocument entered,
        boolean mayCorrect,
        List<ProgrammeWords.Line> course,
        TaskTyped typed)
        implements Page {

    @Override
    public String title() {
        return document().number();
    }

    @Override
    public HttpStatus status() {
        return typed.status();
    }

    DirectiveDocument document() {
        return entered.document();
    }

    String here() {
        return "/programme/documents/" + document().id();
    }

    String version() {
        return Integer.toString(entered.version());
    }
}
