/** What was erased for law or safety: the list of it, what belongs to it, and that it goes. */
@NullMarked
package org.vademecum.server.publish.erasure;

import org.jspecify.annotations.NullMarked;
