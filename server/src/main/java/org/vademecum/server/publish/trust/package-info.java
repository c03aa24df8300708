/**
 * The library's trust metadata (TUF): what is signed, by which keys, under which version, and how
 * it comes to be shown. Rules are apart from reading and writing.
 */
@NullMarked
package org.vademecum.server.publish.trust;

import org.jspecify.annotations.NullMarked;
