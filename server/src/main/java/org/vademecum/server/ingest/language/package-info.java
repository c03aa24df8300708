/** How documents in a language are made, one file of data a language. */
@NullMarked
package org.vademecum.server.ingest.language;

import org.jspecify.annotations.NullMarked;
