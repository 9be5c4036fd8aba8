package vn.motcua.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.DocumentId;

/// A document that directs (văn bản chỉ đạo): a plan, a decision, a directive.
///
/// @param number as printed: `63/KH-UBND`
/// @param file the document itself, if it was entered
/// @param sample whether number or title is a sample without a source
public record DirectiveDocument(
        UUID id,
        String number,
        LocalDate issued,
        String issuer,
        String title,
        @Nullable DocumentId file,
        boolean sample) {}
