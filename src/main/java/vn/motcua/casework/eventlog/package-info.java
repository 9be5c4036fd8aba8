/// Event logs of process mining (nhật ký sự kiện): those of other systems are taken over as cases,
/// and ours go out as XES 1.0 or CSV. Files are read and written as streams; a log may be larger
/// than memory.
@NullMarked
package vn.motcua.casework.eventlog;

import org.jspecify.annotations.NullMarked;
