package vn.motcua.web;

import vn.motcua.shared.Actor;

/// What the principal of every authentication is: it knows who acts, and how to greet them.
public interface ActorHolder {

    Actor actor();

    /// The name shown in the header; never logged.
    String displayName();
}
