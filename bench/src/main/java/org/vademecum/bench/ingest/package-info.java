/** How right and how fast ingest is, on real documents. */
@NullMarked
package org.vademecum.bench.ingest;

import org.jspecify.annotations.NullMarked;
