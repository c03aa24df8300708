/** The vectors of {@code proto/vectors} for the formats of docs/format.md: written and read. */
@NullMarked
package org.vademecum.core.vectors;

import org.jspecify.annotations.NullMarked;
