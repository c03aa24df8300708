/** Symbols, and references to other works. */
@NullMarked
package org.vademecum.server.ingest.reference;

import org.jspecify.annotations.NullMarked;
