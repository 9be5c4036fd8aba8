package vn.motcua.web;

import org.springframework.http.HttpStatus;

/// A page. `CasePage` is drawn by `CasePage.jte` of the same package, with the record as its only
/// parameter `page`.
public non-sealed interface Page extends Reply {

    /// The title, already in the reader's language.
    String title();

    default HttpStatus status() {
        return HttpStatus.OK;
    }
}
