/** What looks doubtful: found, suggested, never changed. */
@NullMarked
package org.vademecum.server.ingest.notice;

import org.jspecify.annotations.NullMarked;
