/**
 * Public keys of the kinds that TUF repositories use, and the Ed25519 key that signs here. Pure.
 */
@NullMarked
package org.vademecum.core.trust.key;

import org.jspecify.annotations.NullMarked;
