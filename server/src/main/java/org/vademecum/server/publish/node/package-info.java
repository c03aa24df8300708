/** Reading and collecting nodes from the store for the pure tree code, which blocks. */
@NullMarked
package org.vademecum.server.publish.node;

import org.jspecify.annotations.NullMarked;
