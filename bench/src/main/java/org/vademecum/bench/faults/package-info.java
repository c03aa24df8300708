/** Thousands of faults between a publisher and its readers, and what is left after each. */
@NullMarked
package org.vademecum.bench.faults;

import org.jspecify.annotations.NullMarked;
