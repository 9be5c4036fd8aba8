package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.DirectiveDocument;
import vn.motcua.web.Page;

/// Documents that direct, and the form that enters one.
record DirectiveDocumentsPage(List<DirectiveDocument> documents, boolean mayEnter, TaskTyped typed)
        implements Page {

    @Override
    public String title() {
        return t("directive.documents.title");
    }

    @Override
    public HttpStatus status() {
        return typed.status();
    }
}
