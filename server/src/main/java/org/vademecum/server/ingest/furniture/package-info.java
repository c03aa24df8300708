/** Page furniture: what a page says about itself and not about its subject. */
@NullMarked
package org.vademecum.server.ingest.furniture;

import org.jspecify.annotations.NullMarked;
