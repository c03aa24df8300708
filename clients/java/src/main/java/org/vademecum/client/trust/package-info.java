/** What a reader believes, and why: rules over bytes that others fetched. No I/O. */
@NullMarked
package org.vademecum.client.trust;

import org.jspecify.annotations.NullMarked;
