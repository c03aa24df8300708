/** Publishing a draft, rolling back, and finishing what a node that died left behind. */
@NullMarked
package org.vademecum.server.publish.release;

import org.jspecify.annotations.NullMarked;
