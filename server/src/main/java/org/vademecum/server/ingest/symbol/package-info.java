/** What the symbols of a family of documents are made of. */
@NullMarked
package org.vademecum.server.ingest.symbol;

import org.jspecify.annotations.NullMarked;
