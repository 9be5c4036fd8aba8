package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import vn.motcua.web.Page;

/// Look into your mail. Says the same whether or not there was somebody to write to.
///
/// @param link in the demonstration, what the letter would hold; else empty
record LetterSentPage(String email, String link) implements Page {

    @Override
    public String title() {
        return t("access.letter.title");
    }
}
