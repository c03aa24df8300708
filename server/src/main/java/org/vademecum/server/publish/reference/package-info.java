/** Which references of works lead to works of the same collection. Pure; blocks on its nodes. */
@NullMarked
package org.vademecum.server.publish.reference;

import org.jspecify.annotations.NullMarked;
