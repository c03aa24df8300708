/** {@code bench/run trust}: what signed news cost on the wire. */
@NullMarked
package org.vademecum.bench.trust;

import org.jspecify.annotations.NullMarked;
