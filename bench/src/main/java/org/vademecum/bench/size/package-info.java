/** {@code bench/run size}: how small a bundle is and how fast it is made. */
@NullMarked
package org.vademecum.bench.size;

import org.jspecify.annotations.NullMarked;
