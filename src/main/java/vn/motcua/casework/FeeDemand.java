package vn.motcua.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Money;

/// A fee demanded in a case (phí, lệ phí) and the receipt it was paid with, outside the program.
public record FeeDemand(
        Money amount, Instant demanded, @Nullable String receiptNumber, @Nullable Instant paid) {}
