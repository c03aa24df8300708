/** Repeated, shared and recent futures. */
@NullMarked
package org.vademecum.server.publish.async;

import org.jspecify.annotations.NullMarked;
