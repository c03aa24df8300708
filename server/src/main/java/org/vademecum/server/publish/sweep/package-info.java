/** Removal of nodes that nothing names any more. */
@NullMarked
package org.vademecum.server.publish.sweep;

import org.jspecify.annotations.NullMarked;
