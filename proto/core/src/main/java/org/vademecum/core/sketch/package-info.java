/** Finds which sections of a pack have passages in common with a text. */
@NullMarked
package org.vademecum.core.sketch;

import org.jspecify.annotations.NullMarked;
