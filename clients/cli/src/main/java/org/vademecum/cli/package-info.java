/** {@code bin/vademecum}: the verbs of administrators and readers, one class each. */
@NullMarked
package org.vademecum.cli;

import org.jspecify.annotations.NullMarked;
