/** Extractor of PDF: what each page shows, as lines in reading order with their place on it. */
@NullMarked
package org.vademecum.server.ingest.pdf;

import org.jspecify.annotations.NullMarked;
