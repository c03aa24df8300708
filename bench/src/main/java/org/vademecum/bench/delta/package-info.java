/** Deltas between two directories of text files, beside what byte patching and git make of them. */
@NullMarked
package org.vademecum.bench.delta;

import org.jspecify.annotations.NullMarked;
