/** Keys as files: private ones under a passphrase, public ones for everybody. */
@NullMarked
package org.vademecum.cli.keys.file;

import org.jspecify.annotations.NullMarked;
