package vn.motcua.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.PostId;

/// One line of the trail.
public record Entry(
        long id,
        Instant at,
        Actor.Kind actorKind,
        AccountId account,
        @Nullable PostId post,
        @Nullable String client,
        Act act,
        String purpose,
        String subjectKind) {}
