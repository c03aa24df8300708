/** Benchmarks: each a package with a {@code main} that prints one JSON object as its last line. */
@NullMarked
package org.vademecum.bench;

import org.jspecify.annotations.NullMarked;
