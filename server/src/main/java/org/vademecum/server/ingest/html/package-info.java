/** Extractor of HTML. */
@NullMarked
package org.vademecum.server.ingest.html;

import org.jspecify.annotations.NullMarked;
