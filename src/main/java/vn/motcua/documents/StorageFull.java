package vn.motcua.documents;

import vn.motcua.shared.Refusal;

/// There is too little room left to keep another file; nothing was stored.
public final class StorageFull extends Refusal {

    StorageFull(long left) {
        super(Kind.CONFLICT, "storage-full", left + " bytes left for documents");
    }
}
