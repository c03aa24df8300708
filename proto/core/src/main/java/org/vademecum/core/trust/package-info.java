/** Keys and signatures: Ed25519 (RFC 8032) over a message's context and exact bytes. Pure. */
@NullMarked
package org.vademecum.core.trust;

import org.jspecify.annotations.NullMarked;
