/**
 * The only room that knows MongoDB. Everything published is an immutable document whose {@code _id}
 * is the SHA-256 of its bytes; one small head per collection is all that changes, by
 * compare-and-set. Hot paths read by exact {@code _id} or {@code $in} on {@code _id} only.
 */
@NullMarked
package org.vademecum.server.store;

import org.jspecify.annotations.NullMarked;
