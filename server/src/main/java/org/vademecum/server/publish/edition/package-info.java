/** Editions: heads, records, publishing and rolling back. */
@NullMarked
package org.vademecum.server.publish.edition;

import org.jspecify.annotations.NullMarked;
