/** The vectors of trust in {@code proto/vectors}: written, and run as every client runs them. */
@NullMarked
package org.vademecum.client.vectors;

import org.jspecify.annotations.NullMarked;
