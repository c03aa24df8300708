/** The proof that no character was lost. */
@NullMarked
package org.vademecum.server.ingest.coverage;

import org.jspecify.annotations.NullMarked;
