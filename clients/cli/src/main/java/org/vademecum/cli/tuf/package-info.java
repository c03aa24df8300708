/** {@code bin/tuf-client}: a client of any TUF repository, for tests of conformance and mirrors. */
@NullMarked
package org.vademecum.cli.tuf;

import org.jspecify.annotations.NullMarked;
