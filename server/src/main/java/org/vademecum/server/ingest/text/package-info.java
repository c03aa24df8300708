/** Extractor of plain text, as other programs extract it from a PDF. */
@NullMarked
package org.vademecum.server.ingest.text;

import org.jspecify.annotations.NullMarked;
