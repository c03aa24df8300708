/** What an extractor of a file format hands over: lines with their text as it stood and cleaned. */
@NullMarked
package org.vademecum.server.ingest.source;

import org.jspecify.annotations.NullMarked;
