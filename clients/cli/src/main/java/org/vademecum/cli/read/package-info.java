/** Readers' verbs: all but {@code sync} work without a network. */
@NullMarked
package org.vademecum.cli.read;

import org.jspecify.annotations.NullMarked;
