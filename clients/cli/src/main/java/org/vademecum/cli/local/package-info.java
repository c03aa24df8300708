/** Verbs that need no server, or are one. */
@NullMarked
package org.vademecum.cli.local;

import org.jspecify.annotations.NullMarked;
