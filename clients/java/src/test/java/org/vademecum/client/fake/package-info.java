/** A publisher one can publish to, its server, and the faults that its server can be given. */
@NullMarked
package org.vademecum.client.fake;

import org.jspecify.annotations.NullMarked;
