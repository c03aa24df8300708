/** Offline keys: making them, the ceremony in which people sign, approving editions. */
@NullMarked
package org.vademecum.cli.keys;

import org.jspecify.annotations.NullMarked;
