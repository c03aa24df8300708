/** A real server and what lies before it, for the benchmarks that need one. */
@NullMarked
package org.vademecum.bench.server;

import org.jspecify.annotations.NullMarked;
